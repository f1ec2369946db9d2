package prudent.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
}
