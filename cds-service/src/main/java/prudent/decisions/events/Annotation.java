package prudent.decisions.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened on a day and may explain figures of that time. It names no patient, prescriber or decision.
 *
 * @param id identity of the annotation
 * @param at when it was written
 * @param by user name of whoever wrote it
 * @param organisation ODS code of the practice, network or board that it holds for
 * @param day when it happened
 * @param about what kind of thing it was
 * @param text what happened, in a few words
 */
public record Annotation(UUID id, Instant at, String by, String organisation, LocalDate day, About about, String text)
        implements LaterEvent {

    /** What kind of thing happened. */
    public enum About {
        OUTBREAK,
        GUIDELINE_CHANGE,
        GO_LIVE,
        SHORTAGE,
        OTHER
    }

    @Override
    public List<UUID> decisions() {
        return List.of();
    }

    @Override
    public EventKind kind() {
        return EventKind.ANNOTATION;
    }

    @Override
    public Annotation withoutNumbers() {
        return new Annotation(id, at, by, organisation, day, about, FreeText.withoutNumbers(text));
    }
}
