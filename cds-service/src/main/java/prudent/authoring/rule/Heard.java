package prudent.authoring.rule;

import java.util.List;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.Outcome;
import prudent.review.indicators.Share;

/**
 * What became of the cards of a rule in some time.
 *
 * @param since the day on which it begins
 * @param shown how many decisions showed one
 * @param accepted how many of those accepted a suggestion
 * @param overridden how many overrode one
 */
public record Heard(String since, long shown, long accepted, long overridden) {

    private static final int FEWEST = 20;

    static Heard of(String since, List<Count> counts) {
        return new Heard(
                since,
                counts.stream()
                        .filter(count -> count.outcome() != Outcome.SILENT)
                        .mapToLong(Count::decisions)
                        .sum(),
                sum(counts, Outcome.ACCEPTED),
                sum(counts, Outcome.OVERRIDDEN));
    }

    /** Several, as one from the day on which the first begins. */
    static Heard together(List<Heard> several) {
        return several.stream()
                .reduce((one, next) -> new Heard(
                        one.since,
                        one.shown + next.shown,
                        one.accepted + next.accepted,
                        one.overridden + next.overridden))
                .orElseThrow();
    }

    private static long sum(List<Count> counts, Outcome outcome) {
        return counts.stream()
                .filter(count -> count.outcome() == outcome)
                .mapToLong(Count::decisions)
                .sum();
    }

    /** The accepted of those answered. */
    public Share acceptance() {
        return new Share(accepted, accepted + overridden);
    }

    /** Whether its cards are accepted less than before by more than chance: the two intervals do not meet. */
    boolean isTiredAfter(Heard before) {
        return acceptance().whole() >= FEWEST
                && before.acceptance().whole() >= FEWEST
                && acceptance().high() < before.acceptance().low();
    }
}
