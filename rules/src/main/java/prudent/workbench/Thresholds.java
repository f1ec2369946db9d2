package prudent.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prudent.facts.Amounts;
import prudent.language.CheckedRule;
import prudent.language.Environment.Comparisons;
import prudent.language.Expression.Binary;
import prudent.language.Expression.Literal;
import prudent.language.Fault;
import prudent.language.RuleFile;

/** Which comparisons with a number have a case on each side. */
final class Thresholds implements Comparisons {

    private static final List<String> ORDER = List.of("<", "<=", ">", ">=");

    private final Map<Binary, double[]> nearest = new HashMap<>();

    /** Keeps the nearest value that a comparison held for, and the nearest for which it did not. */
    @Override
    public void compared(Binary comparison, double value, boolean held) {
        var sides = nearest.computeIfAbsent(comparison, any -> new double[] {Double.NaN, Double.NaN});
        var side = held ? 0 : 1;
        var limit = limit(comparison);
        if (limit != null && !(Math.abs(sides[side] - limit) <= Math.abs(value - limit))) {
            sides[side] = value;
        }
    }

    private static @Nullable Double limit(Binary comparison) {
        return comparison.right() instanceof Literal literal && literal.value() instanceof Number number
                ? (Double) number.doubleValue()
                : null;
    }

    /** The comparisons of a rule with a number. */
    static List<Binary> of(CheckedRule rule) {
        return rule.rule().conditions().stream()
                .flatMap(each -> each.expressions())
                .filter(Binary.class::isInstance)
                .map(Binary.class::cast)
                .filter(each -> ORDER.contains(each.sign()) && limit(each) != null)
                .toList();
    }

    /** Comparisons of a rule without a case on each side. */
    List<Fault> uncovered(RuleFile file, CheckedRule rule) {
        var faults = new ArrayList<Fault>();
        for (var comparison : of(rule)) {
            var sides = nearest.getOrDefault(comparison, new double[] {Double.NaN, Double.NaN});
            if (Double.isNaN(sides[0]) || Double.isNaN(sides[1])) {
                faults.add(file.fault(
                        comparison.span(),
                        rule.rule().id() + ": no case in which " + file.words(comparison.span())
                                + (Double.isNaN(sides[0]) ? " holds" : " does not hold")
                                + (Double.isNaN(sides[0]) && Double.isNaN(sides[1])
                                        ? ", and none in which it does not"
                                        : "; the nearest value on the other side is "
                                                + Amounts.number(Double.isNaN(sides[0]) ? sides[1] : sides[0]))));
            }
        }
        return faults;
    }
}
