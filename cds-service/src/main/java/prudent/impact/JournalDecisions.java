package prudent.impact;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import prudent.decisions.Decision;
import prudent.decisions.EventJson;
import prudent.decisions.events.EventKind;
import prudent.decisions.journal.JournalReader;
import prudent.decisions.journal.chain.Event;

/** The decisions of a data directory, whose service may be running, oldest first. */
final class JournalDecisions implements LoggedDecisions {

    private static final int AT_ONCE = 250;
    private static final int NEWEST = 500;

    private final JournalReader journal;
    private final @Nullable Instant since;
    private final long first;
    private final long last;
    private long read;

    private JournalDecisions(JournalReader journal, @Nullable Instant since) {
        this.journal = journal;
        this.since = since;
        last = journal.lastSequence();
        first = since == null ? 0 : before(journal, since, last);
        read = first;
    }

    /**
     * Opens them.
     *
     * @param since only what was recorded then or later
     */
    static JournalDecisions open(Path data, @Nullable Instant since) throws IOException {
        return new JournalDecisions(JournalReader.open(data), since);
    }

    /** The number of the last event before a time: what comes later was recorded later. */
    private static long before(JournalReader journal, Instant since, long last) {
        var low = 0L;
        var high = last;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            var events = journal.after(middle - 1, 1);
            if (events.isEmpty() || !events.get(0).at().isBefore(since)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    @Override
    public Optional<String> newestEdition() {
        var newest = "";
        for (var event : journal.after(Math.max(0, last - NEWEST), NEWEST)) {
            newest = isDecision(event) ? decision(event).edition() : newest;
        }
        return Optional.of(newest).filter(edition -> !edition.isEmpty());
    }

    @Override
    public List<Supplier<Decision>> next() {
        List<Supplier<Decision>> decisions = List.of();
        while (decisions.isEmpty() && read < last) {
            var events = journal.after(read, AT_ONCE);
            read = events.isEmpty() ? last : events.get(events.size() - 1).sequence();
            decisions = events.stream()
                    .filter(this::isAsked)
                    .<Supplier<Decision>>map(event -> () -> decision(event))
                    .toList();
        }
        return decisions;
    }

    private boolean isAsked(Event event) {
        return isDecision(event) && (since == null || !event.at().isBefore(since));
    }

    private static boolean isDecision(Event event) {
        return event.kind().equals(EventKind.DECISION.key()) && !event.purged();
    }

    private static Decision decision(Event event) {
        return EventJson.read(event.body(), Decision.class);
    }

    @Override
    public long done() {
        return Math.min(read, last) - first;
    }

    @Override
    public long total() {
        return last - first;
    }

    @Override
    public void close() {
        journal.close();
    }
}
