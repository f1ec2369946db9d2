package prudent.intake.record;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came under one prefetch key.
 *
 * @param state how the key came
 * @param resources the patient's resources, without those that name another patient
 * @param whole whether nothing but further pages is known to be missing: no failure among the entries, nothing left out
 * @param nextPage address of the next page, absent when there is none
 */
public record PrefetchPart(
        State state,
        List<ObjectNode> resources,
        boolean whole,
        @Nullable String nextPage) {

    public enum State {
        /** The key is not in the call. */
        NOT_SENT,
        /** The key is there and null: looked and found nothing. */
        NOTHING,
        /** An OperationOutcome stands in its place. */
        FAILED,
        /** A resource or a Bundle came. */
        SENT
    }

    static final PrefetchPart NOT_SENT = new PrefetchPart(State.NOT_SENT, List.of(), false, null);
    static final PrefetchPart NOTHING = new PrefetchPart(State.NOTHING, List.of(), true, null);
    static final PrefetchPart FAILED = new PrefetchPart(State.FAILED, List.of(), false, null);

    public PrefetchPart {
        resources = List.copyOf(resources);
    }

    static PrefetchPart sent(List<ObjectNode> resources, boolean whole) {
        return new PrefetchPart(State.SENT, resources, whole, null);
    }

    /** Whether nothing is known to be missing. */
    public boolean complete() {
        return whole && nextPage == null;
    }

    /** This part and what was fetched to complete it; what was fetched in vain takes nothing away. */
    PrefetchPart followedBy(PrefetchPart fetched) {
        if (state != State.SENT) {
            return fetched;
        }
        if (fetched.state != State.SENT) {
            return this;
        }
        var all = Stream.concat(resources.stream(), fetched.resources.stream()).toList();
        return new PrefetchPart(State.SENT, all, whole && fetched.whole, fetched.nextPage);
    }
}
