package prudent.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import prudent.advice.Conclusion;
import prudent.facts.Fact;
import prudent.language.CheckedRule.CheckedConstraint;
import prudent.language.Condition.Kind;
import prudent.language.Firing;
import prudent.language.Tracing.Line;
import prudent.language.Tracing.State;

/** Explains one rule to the one who asks: the prescriber in a sentence, the pharmacist by the evidence, the author by the lines. */
public final class Voices {

    private final RuleTrace trace;
    private final List<Edit> change;

    /** @param change the smallest change that would make it speak; empty when it speaks, or none was found */
    public Voices(RuleTrace trace, List<Edit> change) {
        this.trace = trace;
        this.change = change;
    }

    /** One sentence. */
    public String prescriber() {
        var rule = trace.rule().rule();
        if (trace.speaks()) {
            var firing = trace.firings().get(0);
            return said(firing) + " Shown because of " + facts(restsOn()) + ".";
        }
        return "\"" + rule.name() + "\" was not shown"
                + (change.isEmpty()
                        ? ": "
                                + trace.unmet().stream()
                                        .findFirst()
                                        .map(this::plain)
                                        .orElse("it was not asked") + "."
                        : "; it would be shown "
                                + change.stream().map(Edit::words).collect(Collectors.joining(" and ")) + ".");
    }

    /** The facts that the lines found, those behind exists as well. */
    private List<Fact> restsOn() {
        return trace.lines().stream()
                .filter(line -> line.condition().source().kind() != Kind.NOT)
                .flatMap(line -> line.found().stream())
                .toList();
    }

    private static String said(Firing firing) {
        return firing.conclusion() instanceof Conclusion conclusion
                ? conclusion.summary()
                : "Concluded: " + FactWords.of((Fact) firing.conclusion()) + ".";
    }

    private static String facts(List<Fact> facts) {
        return facts.isEmpty()
                ? "what is not recorded"
                : facts.stream().map(FactWords::of).distinct().collect(Collectors.joining("; "));
    }

    /** The source, and each condition with what is known. */
    public List<String> pharmacist() {
        var rule = trace.rule().rule();
        var lines = new ArrayList<String>();
        lines.add(rule.id() + " " + rule.name() + (trace.speaks() ? "" : " (silent)"));
        lines.add("  source: " + trace.guideline().text().source() + ", "
                + trace.guideline().text().edition() + ", section " + rule.metadatum("section") + ", evidence "
                + rule.metadatum("evidence"));
        trace.lines().forEach(line -> lines.add("  " + mark(line) + " " + plain(line)));
        return lines;
    }

    private static String mark(Line line) {
        return switch (line.state()) {
            case HOLDS -> "[x]";
            case FAILS -> "[ ]";
            case OPEN -> "[?]";
        };
    }

    /** A line in words, with what is known. */
    private String plain(Line line) {
        var asked = line.condition().source().patterns().stream()
                .map(pattern -> FactWords.words(pattern.type()))
                .collect(Collectors.joining(" and "));
        if (line.state() == State.OPEN) {
            return asked + ": hangs on a line above";
        }
        return switch (line.condition().source().kind()) {
            case COUNT -> asked + ": " + line.count() + " counted";
            case NOT -> line.found().isEmpty() ? "none: " + words(line) : "there is " + facts(line.found());
            default -> line.found().isEmpty() ? "not known: " + words(line) + near(line) : facts(line.found());
        };
    }

    private String words(Line line) {
        return trace.file()
                .words(line.condition().source().span())
                .replaceAll("^(not|exists) ", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\b[A-Z]\\w+\\.([A-Z_0-9]+)\\b", "$1");
    }

    private static String near(Line line) {
        return line.near().isEmpty()
                ? ""
                : "; the nearest is " + FactWords.of(line.near().get(0).fact());
    }

    /** Every line as it is written, with values and the constraint that fails. */
    public List<String> author() {
        var rule = trace.rule().rule();
        var lines = new ArrayList<String>();
        lines.add(trace.file().name() + ":" + rule.span().line() + " " + rule.id() + " "
                + (trace.speaks() ? "speaks" : "is silent"));
        for (var line : trace.lines()) {
            var source = line.condition().source();
            lines.add("  " + source.span().line() + " " + mark(line) + " "
                    + trace.file().words(source.span()).replaceAll("\\s+", " "));
            lines.addAll(detail(line));
        }
        return lines;
    }

    private List<String> detail(Line line) {
        var details = new ArrayList<String>();
        var isNot = line.condition().source().kind() == Kind.NOT;
        if (line.condition().source().kind() == Kind.COUNT) {
            details.add("       counted: " + line.count());
        }
        line.found().forEach(fact -> details.add("       " + (isNot ? "stands against it: " : "found: ") + fact));
        line.near()
                .forEach(near -> details.add("       near: " + near.fact() + ", but not "
                        + near.unmet().stream().map(this::words).collect(Collectors.joining(", "))));
        if (line.state() == State.FAILS
                && !isNot
                && line.near().isEmpty()
                && line.found().isEmpty()) {
            details.add("       there is no such fact");
        }
        return details;
    }

    private String words(CheckedConstraint constraint) {
        return trace.file().words(constraint.source().span()).replaceAll("\\s+", " ");
    }
}
