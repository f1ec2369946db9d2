package prudent.workbench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import prudent.engine.Guideline;
import prudent.language.CheckedRule;
import prudent.language.Fault;
import prudent.language.Matching;
import prudent.language.RuleFile;

/** Changes every number and name in the conditions of a folder's rules, one by one, and asks whether any vignette would notice. */
final class Mutation {

    private final Guideline guideline;
    private final List<VignetteCase> cases;

    /**
     * A vignette with what was concluded.
     *
     * @param guideline the folder that it stands in
     */
    record VignetteCase(Guideline guideline, Case about) {}

    /** How a folder's rules stood the changes. */
    record Score(int changes, List<Fault> unnoticed) {}

    /** The rules of a folder, and the cases of all. */
    Mutation(Guideline guideline, List<VignetteCase> cases) {
        this.guideline = guideline;
        this.cases = cases.stream()
                .filter(each -> each.about().concerns(guideline))
                // What a definition derives is only expected by name in its own folder.
                .filter(each -> !VignetteOutcome.derives(guideline)
                        ? !VignetteOutcome.derives(each.guideline())
                        : each.guideline().folder().equals(guideline.folder()))
                .toList();
    }

    Score score(RuleFile file, List<CheckedRule> rules, IntConsumer progress) {
        var mutants =
                rules.stream().flatMap(rule -> Mutant.of(file, rule).stream()).toList();
        var done = new AtomicInteger();
        var unnoticed = mutants.parallelStream()
                .filter(mutant -> {
                    progress.accept(done.incrementAndGet() * 100 / mutants.size());
                    return cases.stream().noneMatch(each -> notices(each, mutant));
                })
                .map(Mutant::place)
                .toList();
        return new Score(mutants.size(), unnoticed);
    }

    /** A vignette notices when the rule speaks more or less often than it did. */
    private boolean notices(VignetteCase each, Mutant mutant) {
        var matching = new Matching(each.about().seenBy(guideline));
        return matching.firings(mutant.changed()).size()
                != matching.firings(mutant.original()).size();
    }
}
