package prudent.decisions.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that is said or done about decisions after they were given. It is added to the log and never changed; what is said
 * twice under one id is kept once.
 */
public sealed interface LaterEvent
        permits Review, Concern, Reply, Correction, Access, Export, Purge, Action, ActionOutcome, Annotation, Surge {

    /** Identity of the event, given by whoever adds it, so that a form sent twice is heard once. */
    UUID id();

    /** When it was said or done. */
    Instant at();

    /** The decisions it is about; may be empty for what is about many. */
    List<UUID> decisions();

    /** What it tells of: the kind under which it is kept. */
    EventKind kind();

    /** The same without patients' numbers in what people wrote. */
    LaterEvent withoutNumbers();
}
