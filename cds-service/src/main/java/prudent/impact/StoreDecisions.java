package prudent.impact;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import prudent.decisions.Decision;
import prudent.decisions.store.StoredDecisions;

/** The decisions of all instances that share a database, oldest first. */
record StoreDecisions(StoredDecisions stored) implements LoggedDecisions {

    @Override
    public List<Supplier<Decision>> next() {
        return stored.next().stream()
                .<Supplier<Decision>>map(decision -> () -> decision)
                .toList();
    }

    @Override
    public Optional<String> newestEdition() {
        return stored.newestEdition();
    }

    @Override
    public long done() {
        return stored.done();
    }

    @Override
    public long total() {
        return stored.total();
    }

    @Override
    public void close() {
        stored.close();
    }
}
