package prudent.intake.products;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import prudent.StartRefusal;
import prudent.facts.Antimicrobial;
import prudent.facts.Medicine;

/**
 * A dm+d release as {@code terminology import} leaves it in the data directory: all its identifiers, sorted, each with what it stands
 * for. It is read whole and looked up in place; only a product that is asked for becomes an object.
 */
public final class ReleaseTable {
    public static final String FILE = "terminology/dmd.bin";
    public static final long MAGIC = 0x50527564_646D6431L;
    public static final int OTHER = -1;
    public static final int UNRESOLVED = -2;
    public static final int RECORD_BYTES = 18;

    /** No release was loaded. */
    public static final ReleaseTable NONE = new ReleaseTable(
            LocalDate.EPOCH, new long[0], new int[0], new Contents(List.of(), ByteBuffer.allocate(0), 0));

    private final LocalDate date;
    private final long[] ids;
    private final int[] references;
    private final Contents contents;

    /** What records refer to by number, and the records, followed by their texts. */
    private record Contents(List<Object> constants, ByteBuffer records, int texts) {}

    private ReleaseTable(LocalDate date, long[] ids, int[] references, Contents contents) {
        this.date = date;
        this.ids = ids;
        this.references = references;
        this.contents = contents;
    }

    /** The release of a data directory; {@link #NONE} where none was loaded. A damaged file stops the start. */
    public static ReleaseTable of(Path data) {
        var file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            return read(file);
        } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
            throw new StartRefusal(
                    "The dm+d release in " + file.toAbsolutePath() + " cannot be read (" + e.getMessage()
                            + "). Import the release again, or remove the file to go on with the packaged products.",
                    e);
        }
    }

    public static ReleaseTable read(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        var bytes = ByteBuffer.wrap(content);
        checkWhole(bytes, content);
        var date = LocalDate.ofEpochDay(bytes.getInt());
        var constants = new ArrayList<Object>();
        for (var left = bytes.getShort(); left > 0; left--) {
            var length = bytes.getShort();
            constants.add(ReleaseWords.constant(text(bytes, bytes.position(), length)));
            bytes.position(bytes.position() + length);
        }
        var ids = new long[bytes.getInt()];
        bytes.asLongBuffer().get(ids);
        bytes.position(bytes.position() + ids.length * Long.BYTES);
        var references = new int[ids.length];
        bytes.asIntBuffer().get(references);
        bytes.position(bytes.position() + references.length * Integer.BYTES);
        var texts = bytes.getInt() * RECORD_BYTES;
        return new ReleaseTable(date, ids, references, new Contents(constants, bytes.slice(), texts));
    }

    private static void checkWhole(ByteBuffer bytes, byte[] content) throws IOException {
        var length = bytes.limit() - Integer.BYTES;
        if (length < Long.BYTES || bytes.getLong() != MAGIC) {
            throw new IOException("it is no release of this edition of Prudent");
        }
        var checksum = new CRC32C();
        checksum.update(content, 0, length);
        if ((int) checksum.getValue() != bytes.getInt(length)) {
            throw new IOException("its checksum does not fit");
        }
        bytes.limit(length);
    }

    private static String text(ByteBuffer bytes, int at, int length) {
        var text = new byte[length];
        bytes.get(at, text);
        return new String(text, UTF_8);
    }

    public boolean isLoaded() {
        return this != NONE;
    }

    public LocalDate date() {
        return date;
    }

    public int size() {
        return ids.length;
    }

    /** What the identifier stands for; nothing when it is not in the release. */
    @Nullable
    ReleaseMeaning meaning(String code) {
        var id = ids.length == 0 ? -1 : number(code);
        var place = id < 0 ? -1 : Arrays.binarySearch(ids, id);
        return place < 0 ? null : meaning(references[place]);
    }

    /** The number that the code is, -1 when it is none. */
    private static long number(String code) {
        if (code.isEmpty() || code.length() > 18) {
            return -1;
        }
        var number = 0L;
        for (var i = 0; i < code.length(); i++) {
            var digit = code.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private ReleaseMeaning meaning(int reference) {
        if (reference < 0) {
            return reference == OTHER ? ReleaseMeaning.NOTHING : ReleaseMeaning.UNRESOLVED;
        }
        var records = contents.records();
        var at = reference * RECORD_BYTES;
        var constant = contents.constants().get(records.getShort(at));
        if (constant instanceof Antimicrobial drug) {
            return new ReleaseMeaning.Drug(
                    drug,
                    text(records, contents.texts() + records.getInt(at + 12), records.getShort(at + 16)),
                    records.getDouble(at + 2),
                    (String) contents.constants().get(records.getShort(at + 10)));
        }
        return constant instanceof Medicine medicine ? new ReleaseMeaning.Other(medicine) : (ReleaseMeaning) constant;
    }

    /** Gives every identifier with its meaning to {@code use}. */
    public void forEach(BiConsumer<Long, ReleaseMeaning> use) {
        for (var i = 0; i < ids.length; i++) {
            use.accept(ids[i], meaning(references[i]));
        }
    }
}
