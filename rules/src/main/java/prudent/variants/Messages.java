package prudent.variants;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wordings of one rule: its own, and the variants of it that its author wrote.
 *
 * @param rule its id
 * @param sentence how its own sentence is put together
 */
public record Messages(String rule, List<Variant> variants, Sentence sentence) {

    /** The name of the rule's own wording. */
    public static final String OWN = "own";

    /** How decisions record a wording. */
    private String key(String name) {
        return rule + "/" + name;
    }

    /**
     * What a prescriber reads: always the same wording, at every instance, as long as there is that wording. A new variant takes
     * prescribers from all others and moves nobody between those.
     *
     * @param prescriber pseudonym of the prescriber
     * @param said the sentence as the rule said it
     */
    public Message to(String prescriber, String said) {
        Variant chosen = null;
        var highest = weight(prescriber, OWN);
        for (var variant : variants) {
            var weight = weight(prescriber, variant.name());
            if (weight > highest) {
                highest = weight;
                chosen = variant;
            }
        }
        return in(chosen, said);
    }

    /** Every wording of what a rule said, its own first. */
    public List<Message> all(String said) {
        return Stream.concat(Stream.of(in(null, said)), variants.stream().map(variant -> in(variant, said)))
                .toList();
    }

    private Message in(@Nullable Variant variant, String said) {
        var own = new Message(key(OWN), said, null);
        if (variant == null) {
            return own;
        }
        if (variant.sentence() == null) {
            return new Message(key(variant.name()), said, variant.guidance());
        }
        return sentence.reworded(said, variant.sentence())
                .map(words -> new Message(key(variant.name()), words, null))
                .orElse(own);
    }

    /** Prescribers and wordings meet at random and for good; the highest number wins. */
    private long weight(String prescriber, String name) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((prescriber + " " + key(name)).getBytes(UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
