package prudent.intake;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came under one prefetch key.
 *
 * @param state how the key came
 * @param resources the patient's resources, without those that name another patient
 * @param complete whether nothing is known to be missing: no next page, no failure among the entries, nothing left out
 */
record PrefetchPart(State state, List<ObjectNode> resources, boolean complete) {

    enum State {
        /** The key is not in the call. */
        NOT_SENT,
        /** The key is there and null: looked and found nothing. */
        NOTHING,
        /** An OperationOutcome stands in its place. */
        FAILED,
        /** A resource or a Bundle came. */
        SENT
    }

    static final PrefetchPart NOT_SENT = new PrefetchPart(State.NOT_SENT, List.of(), false);
    static final PrefetchPart NOTHING = new PrefetchPart(State.NOTHING, List.of(), true);
    static final PrefetchPart FAILED = new PrefetchPart(State.FAILED, List.of(), false);
}
