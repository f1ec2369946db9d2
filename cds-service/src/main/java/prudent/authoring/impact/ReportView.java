package prudent.authoring.impact;

import java.util.List;
import java.util.Locale;
import prudent.impact.ImpactReport;
import prudent.impact.ImpactReport.Effect;
import prudent.impact.ImpactReport.GroupEffect;
import prudent.impact.ImpactReport.Side;

/** A report in words and small tables. In a group of few orders, counts of one to four are not shown. */
public final class ReportView {

    private static final int FEW = 5;

    private final ImpactReport report;

    ReportView(ImpactReport report) {
        this.report = report;
    }

    /** A side by which orders are told apart, with its groups. */
    public record SideView(String name, List<GroupEffect> groups) {}

    /** The sides that anything is known of. */
    public List<SideView> sides() {
        return List.of(Side.values()).stream()
                .map(side -> new SideView(name(side), groups(side)))
                .filter(side -> !side.groups().isEmpty())
                .toList();
    }

    private List<GroupEffect> groups(Side side) {
        return report.groups().stream().filter(group -> group.side() == side).toList();
    }

    private static String name(Side side) {
        return switch (side) {
            case PRACTICE -> "Practice";
            case AGE -> "Age in years";
            case SEX -> "Sex";
            case DEPRIVATION -> "Deprivation of the practice";
        };
    }

    /** A count as it may be shown of a group. */
    public static String count(long count) {
        return count > 0 && count < FEW ? "under 5" : String.valueOf(count);
    }

    /** Cards for every hundred orders. */
    public static String burden(double burden) {
        return String.format(Locale.UK, "%.1f", burden);
    }

    /** Interrupting cards for every hundred orders. */
    public static String interrupting(Effect effect, boolean isAfter) {
        var cards = isAfter ? effect.interruptingAfter() : effect.interruptingBefore();
        return burden(effect.orders() == 0 ? 0 : cards * 100.0 / effect.orders());
    }
}
