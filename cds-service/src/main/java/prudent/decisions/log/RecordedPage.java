package prudent.decisions.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.decisions.RecordedDecision;
import prudent.decisions.store.query.Scope;

/**
 * Some decisions, newest first.
 *
 * @param items the decisions
 * @param next cursor of the page after this one; absent at the end
 */
public record RecordedPage(
        List<RecordedDecision> items, @Nullable String next) {

    public RecordedPage {
        items = List.copyOf(items);
    }

    /** The same without what a scope may not see. */
    RecordedPage within(Scope scope) {
        return new RecordedPage(
                items.stream()
                        .filter(item -> scope.includes(item.decision().practice()))
                        .toList(),
                next);
    }
}
