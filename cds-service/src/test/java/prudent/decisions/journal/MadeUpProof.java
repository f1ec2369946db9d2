package prudent.decisions.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;

/** What proves a made-up event that stands behind no other: whoever reads it from the store checks its hash. */
public final class MadeUpProof {

    private static final HexFormat HEX = HexFormat.of();

    private MadeUpProof() {}

    public static Event.Proof of(String instance, long sequence, Instant at, String kind, String body) {
        var nothing = new byte[32];
        var digest = Sha256.of(body.getBytes(UTF_8));
        var hash =
                new Chain(instance).hash(sequence, nothing, new EventContent(kind, at.toEpochMilli(), nothing, digest));
        var zeros = HEX.formatHex(nothing);
        return new Event.Proof(zeros, HEX.formatHex(hash), zeros, HEX.formatHex(digest));
    }
}
