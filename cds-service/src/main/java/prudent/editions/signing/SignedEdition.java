package prudent.editions.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import prudent.engine.GuidelineFiles;

/**
 * A zip file of a guidelines folder, and in it the file {@code SIGNATURE}: the signer's name and, in the next line, the signature in
 * Base64.
 *
 * @param files the guidelines
 * @param signer name of the key
 * @param signature over the files; empty when there is none
 */
public record SignedEdition(GuidelineFiles files, String signer, String signature) {

    private static final String SIGNATURE = "SIGNATURE";
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int MOST_FILES = 3_000;
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*/[A-Za-z0-9][A-Za-z0-9._-]*";

    /**
     * Reads a zip file, within bounds.
     *
     * @throws EditionRefused when it is no zip file of a guidelines folder
     */
    public static SignedEdition read(InputStream in) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        var left = MOST_BYTES;
        try (var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                var bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || contents.size() >= MOST_FILES) {
                    throw new EditionRefused("This is larger than any guidelines folder.");
                }
                if (!entry.getName().equals(SIGNATURE) && !entry.getName().matches(NAME)) {
                    throw new EditionRefused("\"" + entry.getName().replaceAll("[^\\x20-\\x7e]", "?")
                            + "\" is no file of a guidelines folder; pack it with \"editions sign\".");
                }
                if (contents.put(entry.getName(), bytes) != null) {
                    throw new EditionRefused("The file " + entry.getName() + " is in it twice.");
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new EditionRefused("This is no zip file, or it is damaged.");
        }
        var signature = contents.remove(SIGNATURE);
        if (contents.isEmpty()) {
            throw new EditionRefused("There is no guideline in this file.");
        }
        var lines = signature == null ? new String[0] : new String(signature, UTF_8).split("\n", -1);
        return new SignedEdition(
                new GuidelineFiles(contents), lines.length > 0 ? lines[0] : "", lines.length > 1 ? lines[1] : "");
    }

    /** As a zip file. */
    public void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            add(zip, SIGNATURE, (signer + "\n" + signature + "\n").getBytes(UTF_8));
            for (var file : files.contents().entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** What is signed: every name and every byte, each with its length before it. */
    static byte[] signed(GuidelineFiles files) {
        var all = new ByteArrayOutputStream();
        all.writeBytes("prudent edition 1\n".getBytes(UTF_8));
        files.contents().forEach((name, bytes) -> {
            all.writeBytes((name.getBytes(UTF_8).length + " " + name + " " + bytes.length + "\n").getBytes(UTF_8));
            all.writeBytes(bytes);
        });
        return all.toByteArray();
    }
}
