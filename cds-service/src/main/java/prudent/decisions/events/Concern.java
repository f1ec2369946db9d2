package prudent.decisions.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a reviewer says to a prescriber about one or more decisions, from thanks to a danger. It opens a conversation.
 *
 * @param id identity of the concern and of its conversation
 * @param decisions what it is about; at least one
 * @param at when it was sent
 * @param from user name of the sender
 * @param to pseudonym of the prescriber
 * @param rung how grave it is
 * @param fact what was seen
 * @param question what is asked; may be empty
 * @param reference the guideline or evidence; may be empty
 * @param offer what the sender offers to do; may be empty
 */
public record Concern(
        UUID id,
        List<UUID> decisions,
        Instant at,
        String from,
        String to,
        Rung rung,
        String fact,
        String question,
        String reference,
        String offer)
        implements LaterEvent {

    /** How grave a concern is, the lightest first. */
    public enum Rung {
        APPRECIATION,
        QUESTION,
        PATTERN,
        SAFETY
    }

    public Concern {
        decisions = List.copyOf(decisions);
        if (decisions.isEmpty()) {
            throw new IllegalArgumentException("a concern is about at least one decision");
        }
    }

    @Override
    public EventKind kind() {
        return EventKind.CONCERN;
    }

    @Override
    public Concern withoutNumbers() {
        return new Concern(
                id,
                decisions,
                at,
                from,
                to,
                rung,
                FreeText.withoutNumbers(fact),
                FreeText.withoutNumbers(question),
                FreeText.withoutNumbers(reference),
                FreeText.withoutNumbers(offer));
    }
}
