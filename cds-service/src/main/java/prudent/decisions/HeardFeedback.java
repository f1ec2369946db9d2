package prudent.decisions;

import java.time.Instant;
import java.util.UUID;

/**
 * Feedback as it is kept.
 *
 * @param decision the decision that the card belongs to
 * @param service the CDS service that heard it
 * @param heardAt when it was heard, by our clock
 * @param feedback what was said
 */
record HeardFeedback(UUID decision, String service, Instant heardAt, Feedback feedback) {}
