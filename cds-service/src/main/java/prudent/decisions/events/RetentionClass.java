package prudent.decisions.events;

import java.util.Locale;
import java.util.Set;

/** Events that are kept equally long. How long is for the controller of the data to say. Orders to purge are kept for ever. */
public enum RetentionClass {
    /** What belongs to the patient's record: what was advised, what became of it, what was corrected. */
    RECORD(EventKind.DECISION, EventKind.FEEDBACK, EventKind.CORRECTION),
    /** What colleagues said to each other about it. */
    CONVERSATION(EventKind.REVIEW, EventKind.CONCERN, EventKind.REPLY),
    /** Who looked, and who took what out. */
    TRAIL(EventKind.ACCESS, EventKind.EXPORT);

    private final Set<EventKind> kinds;

    RetentionClass(EventKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** The kinds of events in it. */
    public Set<EventKind> kinds() {
        return kinds;
    }

    /** Its name on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
