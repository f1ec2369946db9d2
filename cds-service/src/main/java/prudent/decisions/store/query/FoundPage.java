package prudent.decisions.store.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what was found, newest first. A page can be short, or even empty, and yet not be the last: the search rests after a while.
 *
 * @param items what was found
 * @param next where the search goes on; absent when all has been searched
 * @param searchedTo how far back it has searched when it rested before the page was full; absent when it did not
 */
public record FoundPage<T>(
        List<T> items, @Nullable String next, @Nullable Instant searchedTo) {

    public FoundPage {
        items = List.copyOf(items);
    }
}
