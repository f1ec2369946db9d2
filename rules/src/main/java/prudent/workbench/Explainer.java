package prudent.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import prudent.engine.Guideline;
import prudent.engine.GuidelineLibrary;
import prudent.engine.WrittenRules;
import prudent.facts.Fact;
import prudent.facts.OfTheOrder;
import prudent.language.CheckedRule;
import prudent.language.Condition.Kind;
import prudent.language.Firing;
import prudent.language.Matching;
import prudent.language.Tracing;
import prudent.language.Tracing.Line;
import prudent.language.Tracing.State;

/** Says why rules speak about a case, and why others do not. */
public final class Explainer {

    private final GuidelineLibrary library;
    private final WrittenRules written;

    public Explainer(GuidelineLibrary library, WrittenRules written) {
        this.library = library;
        this.written = written;
    }

    /** Every rule that was asked about a case: those that speak, then those that do not, the nearest miss first. */
    public List<RuleTrace> traces(Case about) {
        return library.guidelines().stream()
                .filter(about::concerns)
                .flatMap(guideline ->
                        written.ofFolder(guideline.folder()).stream().map(rule -> trace(about, guideline, rule)))
                .sorted(Comparator.comparing(RuleTrace::speaks, Comparator.reverseOrder())
                        .thenComparingInt(Explainer::distance))
                .toList();
    }

    /** One rule, whether or not it was asked. */
    public Optional<RuleTrace> trace(Case about, String id) {
        return library.guidelines().stream()
                .flatMap(guideline -> written.ofFolder(guideline.folder()).stream()
                        .filter(rule -> rule.rule().id().equals(id))
                        .map(rule -> trace(about, guideline, rule)))
                .findFirst();
    }

    /** The smallest change that would make a silent rule speak, tried on the engine; empty when none was found. */
    public Optional<List<Edit>> smallestChange(Case about, RuleTrace trace) {
        return new Remedy(this, library).smallest(about, trace);
    }

    private RuleTrace trace(Case about, Guideline guideline, CheckedRule rule) {
        var facts = about.seenBy(guideline);
        var file = Objects.requireNonNull(written.files().get(guideline.folder() + "/rules.drl"));
        var firings = about.concerns(guideline) ? new Matching(facts).firings(rule) : List.<Firing>of();
        return new RuleTrace(guideline, file, rule, firings, new Tracing(facts).lines(rule));
    }

    /** Rules that could derive a kind of fact, and do not. */
    Stream<RuleTrace> deriving(Case about, Class<? extends Fact> kind) {
        return library.guidelines().stream()
                .filter(VignetteOutcome::derives)
                .flatMap(guideline -> written.ofFolder(guideline.folder()).stream()
                        .filter(rule -> rule.conclusion().type() == kind)
                        .map(rule -> trace(about, guideline, rule)))
                .filter(trace -> !trace.speaks())
                .sorted(Comparator.comparingInt(Explainer::distance))
                .limit(6);
    }

    /**
     * How far a rule is from speaking. A value on the wrong side of a limit is near; another finding or drug is far; what only
     * helps other rules is further.
     */
    private static int distance(RuleTrace trace) {
        var ofTheLines = trace.unmet().stream().mapToInt(Explainer::distance).sum();
        return ofTheLines
                + switch (trace.guideline().text().appliesTo()) {
                    case INFECTIONS -> 0;
                    case EVERY_ORDER -> 20;
                    case DEFINITIONS, SCORES -> 200;
                };
    }

    private static int distance(Line line) {
        if (line.state() == State.OPEN) {
            return 10;
        }
        if (line.condition().source().kind() == Kind.NOT) {
            return 100;
        }
        var isAboutTheOrder = OfTheOrder.class.isAssignableFrom(
                line.condition().patterns().get(0).fact());
        var nearest = line.near().stream()
                .filter(near -> !near.isAboutAnother())
                .mapToInt(near -> 100 + 10 * near.unmet().size())
                .findFirst();
        return nearest.orElse(150) + (isAboutTheOrder ? 100 : 0);
    }
}
