package prudent.decisions.events;

import java.util.Locale;
import java.util.Set;

/** Events that are kept equally long. How long is for the controller of the data to say. Orders to purge, notes on charts and
 * surges, which name no patient, are kept for ever. */
public enum RetentionClass {
    /** What belongs to the patient's record: what was advised, what became of it, what was corrected. */
    RECORD,
    /** What colleagues said to each other about it. */
    CONVERSATION,
    /** Who looked, and who took what out. */
    TRAIL;

    /** The kinds of events in it. */
    public Set<EventKind> kinds() {
        return switch (this) {
            case RECORD -> Set.of(EventKind.DECISION, EventKind.FEEDBACK, EventKind.CORRECTION);
            case CONVERSATION ->
                Set.of(
                        EventKind.REVIEW,
                        EventKind.CONCERN,
                        EventKind.REPLY,
                        EventKind.ACTION,
                        EventKind.ACTION_OUTCOME);
            case TRAIL -> Set.of(EventKind.ACCESS, EventKind.EXPORT);
        };
    }

    /** Its name on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
