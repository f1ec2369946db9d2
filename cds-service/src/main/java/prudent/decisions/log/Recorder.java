package prudent.decisions.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.NotRecorded;
import prudent.decisions.journal.chain.Entry;
import prudent.decisions.journal.file.Appended;

/** Puts events into the journal and waits, within bounds, until they are on the disk. */
final class Recorder {

    private final Journal journal;
    private final Duration timeout;

    Recorder(Journal journal, Duration timeout) {
        this.journal = journal;
        this.timeout = timeout;
    }

    /** What makes an event the same, as the journal wants it. */
    static String sameness(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Throws {@link NotRecorded} when it cannot be said that the event is on the disk. */
    Appended append(Entry entry) {
        try {
            return journal.append(entry).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotRecorded(NotRecorded.Reason.TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRecorded(NotRecorded.Reason.TIMEOUT, e);
        } catch (ExecutionException e) {
            var reason =
                    e.getCause() instanceof NotRecorded refusal ? refusal.reason() : NotRecorded.Reason.JOURNAL_FAILED;
            throw new NotRecorded(reason, e);
        }
    }
}
