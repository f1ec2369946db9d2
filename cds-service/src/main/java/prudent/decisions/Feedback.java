package prudent.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prudent.decisions.events.FreeText;

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

    /** The same without patients' numbers in the prescriber's words. */
    public Feedback withoutNumbers() {
        return new Feedback(
                card,
                outcome,
                at,
                acceptedSuggestions,
                reason == null ? null : reason.withoutNumbers(),
                comment == null ? null : FreeText.withoutNumbers(comment));
    }

    /** What became of a card. */
    public enum Outcome {
        ACCEPTED,
        OVERRIDDEN
    }

    /** A coded reason. */
    public record OverrideReason(
            String system, String code, @Nullable String display) {

        OverrideReason withoutNumbers() {
            return new OverrideReason(
                    FreeText.withoutNumbers(system),
                    FreeText.withoutNumbers(code),
                    display == null ? null : FreeText.withoutNumbers(display));
        }
    }
}
