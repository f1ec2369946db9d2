package prudent.decisions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as it is kept.
 *
 * @param decision the decision that the card belongs to; absent when it is of another instance and the store could not be asked
 * @param service the CDS service that heard it
 * @param practice ODS code of the practice that said it; absent in events from before it was kept
 * @param heardAt when it was heard, by our clock
 * @param feedback what was said
 */
public record HeardFeedback(
        @Nullable UUID decision, String service, @Nullable String practice, Instant heardAt, Feedback feedback) {}
