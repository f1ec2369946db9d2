package prudent.decisions.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Entries for tests: one for each name. */
public final class SampleEntries {

    private SampleEntries() {}

    public static Entry entry(String name) {
        return entry(name, "{\"name\":\"" + name + "\"}");
    }

    public static Entry entry(String name, String body) {
        return new Entry(
                "sample",
                sha256(name),
                Instant.parse("2026-11-23T10:05:00Z"),
                new Payload(body.getBytes(UTF_8)),
                List.of(new Term("name", name), new Term("all", "yes")));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
