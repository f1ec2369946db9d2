package prudent.decisions.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an event of the log tells of. */
public enum EventKind {
    DECISION,
    FEEDBACK,
    REVIEW,
    CONCERN,
    REPLY,
    CORRECTION,
    ACCESS,
    EXPORT,
    PURGE,
    ACTION,
    ACTION_OUTCOME,
    ANNOTATION,
    SURGE;

    /** The word under which it is kept. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this key; none for what a later version may keep. */
    public static Optional<EventKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
