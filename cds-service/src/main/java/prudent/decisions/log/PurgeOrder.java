package prudent.decisions.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import prudent.decisions.EventJson;
import prudent.decisions.EventTerms;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.Purge;
import prudent.decisions.events.RetentionClass;
import prudent.decisions.journal.Journal;
import prudent.decisions.journal.chain.Entry;
import prudent.decisions.journal.verify.ChainCheck.Progress;
import prudent.decisions.journal.verify.JournalPurge;

/**
 * An order to destroy what has been kept long enough: first it is written into the journal, so that everybody can see who gave it
 * and why, then the bodies go.
 *
 * @param by who gives it
 * @param purged what it is about
 * @param before what was recorded before this instant
 * @param reason why
 */
public record PurgeOrder(String by, RetentionClass purged, Instant before, String reason) {

    public PurgeOrder {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a purge is ordered for a reason");
        }
    }

    /** How many events lost their bodies; refuses while a service uses the data directory. */
    public long carryOut(Path data, Clock clock, Progress progress) throws IOException {
        Purge order;
        try (var journal = Journal.open(data)) {
            order = new Purge(UUID.randomUUID(), clock.instant(), by, purged, before, journal.lastSequence(), reason)
                    .withoutNumbers();
            var kind = EventKind.PURGE.key();
            var sameness = Recorder.sameness(kind + '\n' + order.id());
            journal.append(new Entry(kind, sameness, order.at(), EventJson.write(order), EventTerms.of(order)))
                    .join();
        }
        return new JournalPurge(data, EventTerms.READING).run(order.scope(), progress);
    }
}
