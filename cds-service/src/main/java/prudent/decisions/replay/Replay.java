package prudent.decisions.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.EventJson;
import prudent.decisions.events.EventKind;
import prudent.decisions.journal.JournalReader;
import prudent.decisions.journal.chain.Event;
import prudent.decisions.journal.verify.ChainCheck.Progress;
import prudent.decisions.replay.Difference.Kind;
import prudent.engine.Assessment;
import prudent.engine.GuidelineLibrary;

/** Evaluates recorded decisions again from the facts that were known then, and says what comes out differently. */
public final class Replay {

    private static final int AT_ONCE = 500;
    private static final int MOST_TOLD = 100;

    private final GuidelineLibrary library;
    private final TreeMap<String, Long> counts = new TreeMap<>();
    private final TreeMap<String, Long> changed = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();

    public Replay(GuidelineLibrary library) {
        this.library = library;
    }

    /**
     * Evaluates all decisions of a data directory, whose service may be running.
     *
     * @param since only what was recorded then or later
     */
    public ReplayReport run(Path data, @Nullable Instant since, Progress progress) throws IOException {
        try (var journal = JournalReader.open(data)) {
            var last = journal.lastSequence();
            var done = 0L;
            for (var events = journal.after(done, AT_ONCE); !events.isEmpty(); events = journal.after(done, AT_ONCE)) {
                events.stream().filter(event -> isAsked(event, since)).forEach(this::evaluate);
                done = events.get(events.size() - 1).sequence();
                progress.checked(Math.min(done, last), last);
            }
        }
        return new ReplayReport(library.edition(), counts, changed, differences);
    }

    private static boolean isAsked(Event event, @Nullable Instant since) {
        return event.kind().equals(EventKind.DECISION.key())
                && !event.purged()
                && (since == null || !event.at().isBefore(since));
    }

    private void evaluate(Event event) {
        var decision = EventJson.read(event.body(), Decision.class);
        var found = differences(decision);
        counts.merge(decision.edition(), 1L, Long::sum);
        if (!found.isEmpty()) {
            changed.merge(decision.edition(), 1L, Long::sum);
            found.stream().limit(MOST_TOLD - differences.size()).forEach(differences::add);
        }
    }

    /** What a decision concludes differently now; nothing when it concludes the same in the same order. */
    public List<Difference> differences(Decision decision) {
        var found = new ArrayList<Difference>();
        for (var order : decision.orders()) {
            if (order.drug() != null) {
                var assessed = library.assess(order.givenFacts());
                var again = AssessedOrder.of(
                        order.orderId(), order.drug(), wasInSurge(order) ? assessed.inSurge() : assessed);
                if (!again.findings().equals(order.findings())
                        || !derived(again).equals(derived(order))) {
                    found.addAll(differences(decision, order, again));
                }
            }
        }
        return found;
    }

    /** Only where a surge changed what was shown is it of importance that there was one. */
    private static boolean wasInSurge(AssessedOrder order) {
        return order.findings().stream().anyMatch(finding -> Assessment.SURGE.equals(finding.withheldBecause()));
    }

    private static List<Difference> differences(Decision decision, AssessedOrder then, AssessedOrder now) {
        var found = new ArrayList<Difference>();
        found.addAll(tell(decision, then, Kind.LOST, without(findings(then), findings(now))));
        found.addAll(tell(decision, then, Kind.GAINED, without(findings(now), findings(then))));
        var derived = without(derived(then), derived(now));
        derived.addAll(without(derived(now), derived(then)));
        found.addAll(tell(decision, then, Kind.DERIVED, derived));
        if (found.isEmpty()) {
            found.addAll(tell(decision, then, Kind.GAINED, Set.of("the same findings in another order")));
        }
        return found;
    }

    private static List<Difference> tell(Decision decision, AssessedOrder order, Kind kind, Set<String> texts) {
        return texts.stream()
                .map(text -> new Difference(decision.id(), decision.edition(), order.orderId(), kind, text))
                .toList();
    }

    private static Set<String> findings(AssessedOrder order) {
        return order.findings().stream().map(Difference::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As a set: in which order rules derive what does not hang on each other says nothing. */
    private static Set<String> derived(AssessedOrder order) {
        return order.facts().subList(order.given(), order.facts().size()).stream()
                .map(String::valueOf)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> those) {
        var rest = new LinkedHashSet<>(all);
        rest.removeAll(those);
        return rest;
    }
}
