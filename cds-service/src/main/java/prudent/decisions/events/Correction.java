package prudent.decisions.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Says what should stand in place of something in the log, which itself stays as it was written.
 *
 * @param id identity of the correction
 * @param corrects id of the decision, review, concern or reply that is wrong
 * @param decisions what that is about
 * @param at when it was said
 * @param by user name of whoever corrects
 * @param text what should stand there
 * @param reason why
 */
public record Correction(
        UUID id, UUID corrects, List<UUID> decisions, Instant at, String by, String text, String reason)
        implements LaterEvent {

    public Correction {
        decisions = List.copyOf(decisions);
    }

    @Override
    public EventKind kind() {
        return EventKind.CORRECTION;
    }

    @Override
    public Correction withoutNumbers() {
        return new Correction(
                id, corrects, decisions, at, by, FreeText.withoutNumbers(text), FreeText.withoutNumbers(reason));
    }
}
