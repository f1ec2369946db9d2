package prudent.decisions;

import java.util.List;

/**
 * A decision as it stands in the journal, with what was heard of its cards since.
 *
 * @param decision what was assessed and advised
 * @param feedback what became of the cards, oldest first
 * @param previousHash hash of the event before it, in hex
 * @param hash hash of its own event, in hex
 */
public record RecordedDecision(Decision decision, List<Feedback> feedback, String previousHash, String hash) {

    public RecordedDecision {
        feedback = List.copyOf(feedback);
    }
}
