package prudent.review.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.Review;
import prudent.decisions.log.DecisionLog;

/** What has been judged of late. */
@Component
public final class Reviewed {

    private static final int ENOUGH = 2_000;

    private final DecisionLog log;

    Reviewed(DecisionLog log) {
        this.log = log;
    }

    /** The judgements of one decision, oldest first. */
    record Ones(List<Review> reviews) {

        boolean isOnceBySomebodyElse(String reviewer) {
            return reviews.size() == 1 && !reviews.get(0).reviewer().equals(reviewer);
        }
    }

    /** All reviews, newest first. */
    public List<Review> latest() {
        return log.latest(EventKind.REVIEW, ENOUGH).stream()
                .filter(Review.class::isInstance)
                .map(Review.class::cast)
                .toList();
    }

    Map<UUID, Ones> byDecision() {
        var found = new HashMap<UUID, Ones>();
        for (var review : latest()) {
            var before = found.getOrDefault(review.decision(), new Ones(List.of()));
            var all = new ArrayList<>(List.of(review));
            all.addAll(before.reviews());
            found.put(review.decision(), new Ones(List.copyOf(all)));
        }
        return found;
    }

    /** How many a reviewer has judged since then. */
    int since(String reviewer, Instant then) {
        return (int) latest().stream()
                .filter(review ->
                        review.reviewer().equals(reviewer) && !review.at().isBefore(then))
                .map(Review::decision)
                .distinct()
                .count();
    }
}
