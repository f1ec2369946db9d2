package prudent.decisions.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.log.RecordedPage;

/**
 * Some decisions as the API shows them, newest first.
 *
 * @param items the decisions
 * @param next cursor of the next page; absent at the end
 */
record DecisionPage(List<DecisionView> items, @Nullable String next) {

    static DecisionPage of(RecordedPage page, DecisionLog log) {
        var reviews = log.latestReviews(
                page.items().stream().map(recorded -> recorded.decision().id()).toList());
        return new DecisionPage(
                page.items().stream()
                        .map(recorded -> DecisionView.of(
                                recorded, reviews.get(recorded.decision().id())))
                        .toList(),
                page.next());
    }
}
