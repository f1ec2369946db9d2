package prudent.intake.releases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import prudent.intake.products.ReleaseMeaning;
import prudent.intake.products.ReleaseTable;
import prudent.intake.products.ReleaseWords;

/** Writes what {@link ReleaseTable} reads. Meanings that are equal are written once. */
final class ReleaseTableWriter {
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Map<ReleaseMeaning, Integer> written = new HashMap<>();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();

    private ReleaseTableWriter() {}

    /** Writes the file and waits until it is on the disk. */
    static void write(Path file, LocalDate date, Map<Long, ReleaseMeaning> meanings) throws IOException {
        var bytes = new ReleaseTableWriter().bytes(date, meanings);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private ByteBuffer bytes(LocalDate date, Map<Long, ReleaseMeaning> meanings) throws IOException {
        var ids = meanings.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        var references = ByteBuffer.allocate(ids.length * Integer.BYTES);
        var numbers = ByteBuffer.allocate(ids.length * Long.BYTES);
        for (var id : ids) {
            numbers.putLong(id);
            references.putInt(reference(meanings.getOrDefault(id, ReleaseMeaning.UNRESOLVED)));
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(ReleaseTable.MAGIC);
            out.writeInt((int) date.toEpochDay());
            out.writeShort(words.size());
            for (var word : words.keySet()) {
                out.writeUTF(word);
            }
            out.writeInt(ids.length);
            out.write(numbers.array());
            out.write(references.array());
            out.writeInt(records.size() / ReleaseTable.RECORD_BYTES);
            records.writeTo(out);
            texts.writeTo(out);
            var checksum = new CRC32C();
            checksum.update(bytes.toByteArray());
            out.writeInt((int) checksum.getValue());
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    private int reference(ReleaseMeaning meaning) {
        if (meaning instanceof ReleaseMeaning.Unresolved) {
            return ReleaseTable.UNRESOLVED;
        }
        return meaning.equals(ReleaseMeaning.NOTHING)
                ? ReleaseTable.OTHER
                : written.computeIfAbsent(meaning, this::record);
    }

    private int record(ReleaseMeaning meaning) {
        if (meaning instanceof ReleaseMeaning.Drug drug) {
            record(meaning, drug.mgPerUnit(), drug.unit(), drug.name().getBytes(UTF_8));
        } else {
            record(meaning, 0, "", new byte[0]);
        }
        return records.size() / ReleaseTable.RECORD_BYTES - 1;
    }

    private void record(ReleaseMeaning meaning, double mgPerUnit, String unit, byte[] name) {
        var record = ByteBuffer.allocate(ReleaseTable.RECORD_BYTES)
                .putShort(number(ReleaseWords.word(meaning)))
                .putDouble(mgPerUnit)
                .putShort(number(ReleaseWords.unit(unit)))
                .putInt(texts.size())
                .putShort((short) name.length);
        try {
            records.write(record.array());
            texts.write(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private short number(String word) {
        return (short) (int) words.computeIfAbsent(word, each -> words.size());
    }
}
