package prudent.decisions.store.copying;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prudent.decisions.journal.Journal;
import prudent.decisions.store.database.StoreDatabase;

/**
 * Copies what the journal holds into the store: in order, each event exactly once, in one thread of its own. While the store does
 * not answer it goes on trying; nothing else waits for it.
 */
public final class Shipper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shipper.class);
    /** Events gather for this long, so that under load a transaction carries many. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LAST_CHANCE = Duration.ofSeconds(5);

    private final Journal journal;
    private final StoreDatabase database;
    private final Thread thread = new Thread(this::shipUntilClosed, "store-shipper");
    private final Semaphore wanted = new Semaphore(0);
    private final CountDownLatch migrated = new CountDownLatch(1);
    private final Object moved = new Object();
    private @Nullable Shipment shipment;
    private volatile long shipped;
    private volatile @Nullable String trouble;
    private volatile boolean closing;

    public Shipper(Journal journal, StoreDatabase database) {
        this.journal = journal;
        this.database = database;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Why nothing is being copied; null while it is. */
    @Nullable
    public String trouble() {
        return trouble;
    }

    /** Whether the tables are still to be made or brought up to date. */
    public boolean isNew() {
        return migrated.getCount() > 0;
    }

    /** How many events are still to be copied. */
    public long backlog() {
        return Math.max(0, journal.lastSequence() - shipped);
    }

    /** Waits until all that is in the journal now is in the store; false when that takes longer than this. */
    public boolean catchUp(Duration most) {
        var target = journal.lastSequence();
        if (shipped >= target && migrated.getCount() == 0) {
            return true;
        }
        var end = System.nanoTime() + most.toNanos();
        wanted.release();
        try {
            if (!migrated.await(most.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            synchronized (moved) {
                while (shipped < target && trouble == null && System.nanoTime() < end) {
                    TimeUnit.NANOSECONDS.timedWait(moved, Math.max(1, end - System.nanoTime()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return shipped >= target;
    }

    private void shipUntilClosed() {
        var pause = PAUSE;
        while (!closing) {
            try {
                shipAll();
                pause = PAUSE;
            } catch (SQLException | RuntimeException e) {
                drop();
                LOG.debug("Copying into the store failed.", e);
                note(Reasons.of(e));
                pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
            }
            rest(pause);
        }
        finish();
    }

    private void shipAll() throws SQLException {
        if (migrated.getCount() > 0) {
            database.migrate();
            migrated.countDown();
        }
        var current = shipment;
        if (current == null) {
            current = Shipment.begin(journal, database);
            shipment = current;
            shipped = current.shipped();
        }
        // What comes meanwhile waits for the next time, unless there is much of it: small transactions cost most.
        while (journal.lastSequence() != current.shipped() && current.ship() == Shipment.MOST_AT_ONCE) {
            tellOf(current.shipped());
        }
        note(null);
        tellOf(current.shipped());
        current.fold();
    }

    private void tellOf(long sequence) {
        synchronized (moved) {
            shipped = sequence;
            moved.notifyAll();
        }
    }

    private void note(@Nullable String now) {
        if (now != null && trouble == null) {
            LOG.warn("Decisions are recorded but not copied into the store {}: {}", database.name(), now);
        } else if (now == null && trouble != null) {
            LOG.warn("Decisions are copied into the store {} again.", database.name());
        }
        synchronized (moved) {
            trouble = now;
            moved.notifyAll();
        }
    }

    private void rest(Duration pause) {
        try {
            // Somebody who waits for an event cuts the pause short, but not while the store does not answer.
            if (trouble != null) {
                wanted.drainPermits();
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            } else if (wanted.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                wanted.drainPermits();
            }
        } catch (InterruptedException e) {
            // To be closed: the loop looks.
        }
    }

    private void drop() {
        var current = shipment;
        shipment = null;
        if (current != null) {
            try {
                current.close();
            } catch (SQLException e) {
                LOG.debug("A broken connection could not be closed.", e);
            }
        }
    }

    /** What is left is copied on the way out when that is quickly done; else after the next start. */
    private void finish() {
        try {
            if (trouble == null && migrated.getCount() == 0) {
                shipAll();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("What was recorded last comes into the store after the next start: {}", Reasons.of(e));
        }
        drop();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** To be closed before the journal. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(LAST_CHANCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
