package prudent.decisions.log;

import java.util.List;
import prudent.decisions.RecordedDecision;
import prudent.decisions.events.Access;
import prudent.decisions.events.Concern;
import prudent.decisions.events.Correction;
import prudent.decisions.events.LaterEvent;
import prudent.decisions.events.Reply;
import prudent.decisions.events.Review;

/**
 * A decision with all that was said and done about it since.
 *
 * @param recorded the decision with its feedback
 * @param events everything else, oldest first
 */
public record DecisionThread(RecordedDecision recorded, List<LaterEvent> events) {

    public DecisionThread {
        events = List.copyOf(events);
    }

    public List<Review> reviews() {
        return only(Review.class);
    }

    public List<Concern> concerns() {
        return only(Concern.class);
    }

    public List<Reply> replies() {
        return only(Reply.class);
    }

    public List<Correction> corrections() {
        return only(Correction.class);
    }

    public List<Access> accesses() {
        return only(Access.class);
    }

    private <T> List<T> only(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
