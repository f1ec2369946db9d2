package prudent.security.clients;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key set that a client publishes, kept ready: it is fetched in the background, and in between when a token names a key that
 * is not in it, because that is how a client changes its keys.
 */
final class PublishedKeys {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final long FRESH = Duration.ofMinutes(10).toNanos();
    private static final long RETRY = Duration.ofSeconds(30).toNanos();
    /** For so long the last good set is used while its address does not answer. */
    private static final long USABLE = Duration.ofHours(24).toNanos();

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_A_MINUTE = 4;
    private static final int MOST_WAITING = 8;

    private final URI address;
    private final KeySetDownload download;
    private final LongSupplier nanos;
    private final ReentrantLock fetching = new ReentrantLock();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Deque<Long> unknownKids = new ArrayDeque<>();
    private volatile KeySet keys = KeySet.EMPTY;
    private long fetchedAt;
    private long triedAt;
    private @Nullable String said;

    PublishedKeys(URI address, KeySetDownload download, LongSupplier nanos) {
        this.address = address;
        this.download = download;
        this.nanos = nanos;
        fetchedAt = nanos.getAsLong();
        triedAt = fetchedAt - FRESH;
    }

    /** The key with this name, which is fetched if need be; only a few calls wait for that, the others are refused at once. */
    @Nullable
    VerificationKey find(String kid) {
        var known = keys.find(kid);
        if (known != null || !waiting.tryAcquire()) {
            return known;
        }
        fetching.lock();
        try {
            if (keys.find(kid) == null && mayFetchNow()) {
                fetch();
            }
            return keys.find(kid);
        } finally {
            fetching.unlock();
            waiting.release();
        }
    }

    /** Called every few seconds, off the path of calls. */
    void keepFresh() {
        fetching.lock();
        try {
            var now = nanos.getAsLong();
            if (now - triedAt >= (said == null ? FRESH : RETRY)) {
                fetch();
            }
            if (now - fetchedAt > USABLE) {
                keys = KeySet.EMPTY;
            }
        } finally {
            fetching.unlock();
        }
    }

    private boolean mayFetchNow() {
        var now = nanos.getAsLong();
        while (!unknownKids.isEmpty() && now - unknownKids.peekFirst() > MINUTE) {
            unknownKids.removeFirst();
        }
        return unknownKids.size() < MOST_A_MINUTE && unknownKids.add(now);
    }

    private void fetch() {
        triedAt = nanos.getAsLong();
        try {
            var problems = new Problems();
            var set = new KeySetReader(problems).read(JSON.readTree(download.fetch(address)), "the key set");
            if (set.keys().isEmpty()) {
                say("it holds no usable key: " + String.join(" ", problems.sentences()));
                return;
            }
            keys = set;
            fetchedAt = triedAt;
            said = null;
            problems.sentences().forEach(problem -> LOG.warn("A key at {} is not used: {}", address, problem));
        } catch (JacksonException e) {
            say("it is not JSON");
        } catch (IOException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    /** Once for each new fault: an address that is down is asked again and again. */
    private void say(String fault) {
        if (!fault.equals(said)) {
            LOG.warn("The key set at {} cannot be used: {}", address, fault);
        }
        said = fault;
    }
}
