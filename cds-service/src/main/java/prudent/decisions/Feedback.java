package prudent.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a card, as the prescriber's system reports it.
 *
 * @param card the card
 * @param outcome accepted or overridden
 * @param at when, by the caller's clock
 * @param acceptedSuggestions the suggestions that were taken
 * @param reason coded reason of an override, with its system
 * @param comment the prescriber's own words on an override
 */
public record Feedback(
        UUID card,
        Outcome outcome,
        Instant at,
        List<UUID> acceptedSuggestions,
        @Nullable OverrideReason reason,
        @Nullable String comment) {

    public Feedback {
        acceptedSuggestions = List.copyOf(acceptedSuggestions);
    }

    /** What became of a card. */
    public enum Outcome {
        ACCEPTED,
        OVERRIDDEN
    }

    /** A coded reason. */
    public record OverrideReason(
            String system, String code, @Nullable String display) {}
}
