package prudent.cli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import prudent.impact.ImpactReport;
import prudent.impact.ImpactReport.Effect;
import prudent.impact.ImpactReport.GroupEffect;
import prudent.impact.ImpactReport.Kind;
import prudent.impact.ImpactReport.RuleEffect;
import prudent.impact.ImpactReport.Side;

/** A report as it is read on a terminal. */
final class ImpactText {

    private final ImpactReport report;
    private final int samples;

    /** @param samples how many decisions are named for each rule and kind of change */
    ImpactText(ImpactReport report, int samples) {
        this.report = report;
        this.samples = samples;
    }

    List<String> lines() {
        var all = report.all();
        var window = report.window();
        var lines = new ArrayList<String>();
        lines.add("From edition " + report.from() + " to " + report.to() + ": " + window.decisions() + " decisions, "
                + all.orders() + " antimicrobial orders.");
        if (all.orders() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%d orders would be shown something else: %d cards gained, %d lost, %d reworded.",
                    all.changed(),
                    all.gained(),
                    all.lost(),
                    all.reworded()));
            lines.add(String.format(
                    Locale.ROOT,
                    "Cards for every 100 orders: %.1f before, %.1f after; of them interrupting: %.1f before, %.1f after.",
                    all.burdenBefore(),
                    all.burdenAfter(),
                    all.interruptingBefore() * 100.0 / all.orders(),
                    all.interruptingAfter() * 100.0 / all.orders()));
        }
        if (!report.changesNothing()) {
            rules(lines);
            List.of(Side.values()).forEach(side -> groups(side, lines));
        }
        lines.add(String.format(
                Locale.ROOT,
                "%n%.1f s; %d orders could be touched and were assessed. The report is kept as impact/%s-%s.json.",
                window.millis() / 1000.0,
                window.evaluated(),
                report.to(),
                report.from()));
        return lines;
    }

    private void rules(List<String> lines) {
        lines.add(header("rule"));
        for (var rule : report.rules()) {
            lines.add(row(rule.rule(), rule.effect()) + "  " + rule.sentence());
            for (var kind : Kind.values()) {
                samples(rule, kind, lines);
            }
        }
        if (samples > 0) {
            lines.add("why: rules explain DECISION --data DIR, with the --guidelines of either side");
        }
    }

    private void samples(RuleEffect rule, Kind kind, List<String> lines) {
        report.samples().stream()
                .filter(sample -> sample.rule().equals(rule.rule()) && sample.kind() == kind)
                .limit(samples)
                .forEach(sample -> lines.add("    " + kind.name().toLowerCase(Locale.ROOT) + ": " + sample.decision()
                        + " " + sample.order()));
    }

    private void groups(Side side, List<String> lines) {
        var groups =
                report.groups().stream().filter(group -> group.side() == side).toList();
        if (!groups.isEmpty()) {
            lines.add(header(side.name().toLowerCase(Locale.ROOT)));
            groups.stream().map(ImpactText::row).forEach(lines::add);
        }
    }

    private static String header(String of) {
        return String.format(
                Locale.ROOT,
                "%n%-14s %8s %8s %8s %8s %10s %10s",
                of,
                "orders",
                "gained",
                "lost",
                "reworded",
                "before/100",
                "after/100");
    }

    private static String row(GroupEffect group) {
        return row(group.value(), group.effect());
    }

    private static String row(String name, Effect effect) {
        return String.format(
                Locale.ROOT,
                "%-14s %8d %8d %8d %8d %10.1f %10.1f",
                name,
                effect.orders(),
                effect.gained(),
                effect.lost(),
                effect.reworded(),
                effect.burdenBefore(),
                effect.burdenAfter());
    }
}
