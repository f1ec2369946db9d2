package prudent.decisions.store.search;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.decisions.store.query.FoundPage;
import prudent.decisions.store.rows.Key;

/**
 * A search from the newest backwards, in stretches that grow while little is found. However rare a thing is, no stretch takes long,
 * and after a while the search rests and says how far it has come.
 */
final class Walk {

    private static final long FIRST_STRETCH = Duration.ofDays(1).toMillis();
    /** A month or two of PostgreSQL's tables: with all of them, planning takes longer than searching. */
    private static final long LONG_STRETCH = Duration.ofDays(32).toMillis();

    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final long QUICK = Duration.ofMillis(15).toNanos();
    private static final long SLOW = Duration.ofMillis(50).toNanos();

    private final Duration patience;
    private final long first;
    private Key before;
    private long width = FIRST_STRETCH;

    /** In long stretches without a rest: for what an index gives in order of time, so that a page costs what it shows. */
    static Walk inLongStretches(long first, Key before) {
        var walk = new Walk(FOR_EVER, first, before);
        walk.width = LONG_STRETCH;
        return walk;
    }

    /**
     * @param patience how long to search for one page
     * @param first the earliest instant to look at
     * @param before where to begin, not itself within
     */
    Walk(Duration patience, long first, Key before) {
        this.patience = patience;
        this.first = first;
        this.before = before;
    }

    /** A thing and its place. */
    record Found<T>(Key key, T thing) {}

    /** Finds what there is in a stretch of time, newest first. */
    interface Finding<T> {

        List<Found<T>> find(Stretch stretch) throws SQLException;
    }

    <T> FoundPage<T> page(int limit, Finding<T> finding) throws SQLException {
        var found = new ArrayList<Found<T>>();
        var begun = System.nanoTime();
        while (before.at() >= first) {
            var from = Math.max(first, before.at() - width);
            var asked = System.nanoTime();
            // One more than wanted tells whether there is a page after this one.
            found.addAll(finding.find(new Stretch(from, before, limit + 1 - found.size())));
            if (found.size() > limit) {
                return page(found.subList(0, limit), found.get(limit - 1).key(), null);
            }
            before = new Key(from, 0, 0);
            var now = System.nanoTime();
            if (from > first && now - begun > patience.toNanos()) {
                return page(found, before, Instant.ofEpochMilli(from));
            }
            width = next(width, now - asked);
            if (from == first) {
                break;
            }
        }
        return page(found, null, null);
    }

    private long next(long width, long took) {
        if (took < QUICK || patience.equals(FOR_EVER)) {
            return width * 4;
        }
        return took > SLOW ? Math.max(1, width / 2) : width;
    }

    private static <T> FoundPage<T> page(List<Found<T>> found, @Nullable Key next, @Nullable Instant searchedTo) {
        return new FoundPage<>(
                found.stream().map(Found::thing).toList(), next == null ? null : StoreCursor.write(next), searchedTo);
    }
}
