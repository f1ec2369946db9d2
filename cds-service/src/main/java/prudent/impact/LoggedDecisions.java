package prudent.impact;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import prudent.decisions.Decision;
import prudent.decisions.store.StoredDecisions;
import prudent.decisions.store.database.StoreSettings;

/** The decisions of a window, in parts. To be asked by one thread at a time; what it gives is read by any. */
public interface LoggedDecisions extends AutoCloseable {

    /** The next of them, each to be read when it is needed; none when there are no more. */
    List<Supplier<Decision>> next();

    /** The edition that took the newest decision, if one was taken lately. */
    Optional<String> newestEdition();

    /** How far it has got, of {@link #total()}. */
    long done();

    /** How far it has to go; in no unit. */
    long total();

    @Override
    void close();

    /**
     * Those of all instances, where they share a database; else those of the data directory, whose service may be running.
     *
     * @param since only what was recorded then or later
     */
    static LoggedDecisions open(Path data, StoreSettings shared, @Nullable Instant since) throws IOException {
        var url = shared.url();
        return url == null || url.isBlank()
                ? JournalDecisions.open(data, since)
                : new StoreDecisions(StoredDecisions.open(shared, since));
    }
}
