package prudent.decisions.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import prudent.decisions.journal.chain.Entry;
import prudent.decisions.journal.chain.EventReading;
import prudent.decisions.journal.chain.Payload;
import prudent.decisions.journal.chain.Term;

/** Entries for tests: one for each name. */
public final class SampleEntries {

    /** By what a check must find them again, read from their bodies. */
    public static final EventReading READING = new EventReading(
            (kind, body) -> kind.equals("sample") ? Optional.of(terms(body.split("\"", -1)[3])) : Optional.empty(),
            (kind, body) -> Optional.empty());

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
                terms(name));
    }

    private static List<Term> terms(String name) {
        return List.of(new Term("name", name), new Term("all", "yes"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
