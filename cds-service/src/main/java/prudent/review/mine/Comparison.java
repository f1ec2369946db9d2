package prudent.review.mine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import prudent.review.indicators.Indicator;
import prudent.review.indicators.Share;

/**
 * An indicator of one's own practice beside similar practices: no ranks, and no names.
 *
 * @param own the practice's
 * @param best where the best quarter of similar practices begins, with its interval; empty when there are fewer than four to compare with
 * @param similar how many practices that is of
 */
record Comparison(Indicator own, Optional<String> best, int similar) {

    private static final int FEWEST = 4;

    static Comparison of(Indicator own, List<Share> similar) {
        var shown = similar.stream().filter(Share::isShown).toList();
        if (shown.size() < FEWEST) {
            return new Comparison(own, Optional.empty(), shown.size());
        }
        var lowIsBest = own.key().equals("broad-spectrum") || own.key().equals("course-length");
        var order = Comparator.comparingDouble(Share::percent);
        var sorted = shown.stream().sorted(lowIsBest ? order : order.reversed()).toList();
        var quarter = sorted.get((shown.size() - 1) / FEWEST);
        return new Comparison(own, Optional.of(quarter.text()), shown.size());
    }
}
