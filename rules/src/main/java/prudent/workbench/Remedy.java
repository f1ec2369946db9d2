package prudent.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Fact;
import prudent.facts.Measured;
import prudent.language.Condition.Kind;
import prudent.language.Tracing.Line;
import prudent.language.Tracing.State;

/**
 * Looks for the smallest change of a patient that would make a rule speak. What it finds is not reasoned but tried: the engine
 * assesses the changed patient, and the rule speaks.
 */
final class Remedy {

    private static final int MOST_TRIED = 400;
    private static final List<Integer> STEPS = List.of(-1, 1, -2, 2, -3, 3, -5, 5, -10, 10, -20, 20);

    private final Explainer explainer;
    private final GuidelineLibrary library;
    private int tried;

    Remedy(Explainer explainer, GuidelineLibrary library) {
        this.explainer = explainer;
        this.library = library;
    }

    Optional<List<Edit>> smallest(Case about, RuleTrace trace) {
        tried = 0;
        var edits = edits(about, trace, true);
        edits.addAll(steps(about));
        edits.sort(Comparator.comparingInt(List::size));
        return edits.stream()
                .filter(each -> makesSpeak(about, each, trace.id()))
                .findFirst();
    }

    /** Each measurement a step lower or higher: a score may hang on it by ways that no line shows. */
    private static List<List<Edit>> steps(Case about) {
        var steps = new ArrayList<List<Edit>>();
        for (var step : STEPS) {
            for (var fact : about.given()) {
                if (fact instanceof Measured measured && measured.value() + step >= 0) {
                    var moved = new Measured(measured.observable(), measured.value() + step, measured.daysAgo());
                    steps.add(List.of(new Edit(fact, moved)));
                }
            }
        }
        return steps;
    }

    private boolean makesSpeak(Case about, List<Edit> edits, String id) {
        if (edits.isEmpty() || ++tried > MOST_TRIED) {
            return false;
        }
        var facts = about.given();
        for (var edit : edits) {
            facts = edit.appliedTo(facts);
        }
        var assessment = library.assess(facts);
        return Stream.concat(
                        assessment.findings().stream().map(each -> each.rule().id()),
                        assessment.derivations().stream()
                                .map(each -> each.rule().id()))
                .anyMatch(id::equals);
    }

    /** Ways to meet all the lines that a rule fails on, one of the ways for each line. */
    private List<List<Edit>> edits(Case about, RuleTrace trace, boolean mayDerive) {
        var ways = new ArrayList<List<Edit>>();
        ways.add(List.of());
        for (var line : trace.lines()) {
            if (line.state() == State.FAILS) {
                var forTheLine = forLine(about, line, mayDerive);
                var combined = new ArrayList<List<Edit>>();
                for (var way : ways) {
                    forTheLine.forEach(each -> combined.add(
                            Stream.concat(way.stream(), each.stream()).toList()));
                }
                ways.clear();
                combined.stream().limit(MOST_TRIED).forEach(ways::add);
            }
        }
        return ways;
    }

    private List<List<Edit>> forLine(Case about, Line line, boolean mayDerive) {
        var edits = new ArrayList<List<Edit>>();
        var known = line.known().get(0);
        for (var pattern : line.condition().patterns()) {
            var candidates = new Candidates(pattern, about.given());
            if (line.condition().source().kind() == Kind.NOT) {
                for (var fact : line.found()) {
                    without(about, fact).forEach(each -> edits.add(List.of(each)));
                    candidates.unlike(fact, known).forEach(each -> edits.add(List.of(new Edit(fact, each))));
                }
            } else {
                if (Edit.canBeRecorded(pattern.fact())) {
                    candidates.matching(known).forEach(each -> edits.add(List.of(Edit.with(each, about.given()))));
                }
                if (mayDerive) {
                    explainer.deriving(about, pattern.fact()).forEach(rule -> edits.addAll(edits(about, rule, false)));
                }
            }
        }
        return edits;
    }

    /** Ways for a fact not to be there: it may rest on others. */
    private static List<Edit> without(Case about, Fact fact) {
        var edits = new ArrayList<Edit>();
        if (about.given().contains(fact)) {
            var opposite = Opposite.of(fact);
            opposite.ifPresent(each -> edits.add(new Edit(fact, each)));
            edits.add(Edit.without(fact));
            return edits;
        }
        about.assessment().derivations().stream()
                .filter(each -> each.fact().equals(fact))
                .flatMap(each -> each.because().stream())
                .filter(about.given()::contains)
                .forEach(each -> edits.addAll(without(about, each)));
        return edits;
    }
}
