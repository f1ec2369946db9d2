package prudent.workbench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import prudent.engine.Guideline;
import prudent.language.CheckedRule;
import prudent.language.Fault;
import prudent.language.Firing;
import prudent.language.Matching;
import prudent.language.RuleFile;

/** Changes every number and name in the conditions of a folder's rules, one by one, and asks whether any vignette would notice. */
final class Mutation {

    private final Guideline guideline;
    private final List<VignetteCase> own;
    private final Supplier<List<VignetteCase>> all;

    /**
     * A vignette with what was concluded.
     *
     * @param guideline the folder that it stands in
     * @param saysWhatIsDerived whether it notices that something else is derived
     */
    record VignetteCase(Guideline guideline, Case about, boolean saysWhatIsDerived) {}

    /** How a folder's rules stood the changes. */
    record Score(int changes, List<Fault> unnoticed) {}

    /** The rules of a folder, its own cases, and those of all folders for what those leave unnoticed. */
    Mutation(Guideline guideline, List<VignetteCase> own, Supplier<List<VignetteCase>> all) {
        this.guideline = guideline;
        this.own = own.stream().filter(each -> each.about().concerns(guideline)).toList();
        this.all = all;
    }

    Score score(RuleFile file, List<CheckedRule> rules, IntConsumer progress) {
        var mutants =
                rules.stream().flatMap(rule -> Mutant.of(file, rule).stream()).toList();
        var done = new AtomicInteger();
        var left = mutants.parallelStream()
                .filter(mutant -> {
                    progress.accept(done.incrementAndGet() * 100 / mutants.size());
                    return isUnnoticed(mutant, own);
                })
                .toList();
        // What a definition derives is only expected by name in its own folder.
        if (!left.isEmpty() && !VignetteOutcome.derives(guideline)) {
            var others = all.get().stream()
                    .filter(each -> !VignetteOutcome.derives(each.guideline()))
                    .filter(each -> each.about().concerns(guideline))
                    .toList();
            left = left.parallelStream()
                    .filter(mutant -> isUnnoticed(mutant, others))
                    .toList();
        }
        return new Score(mutants.size(), left.stream().map(Mutant::place).toList());
    }

    /** A vignette notices when the rule speaks more or less often than it did, or derives what the vignette does not expect. */
    private boolean isUnnoticed(Mutant mutant, List<VignetteCase> cases) {
        return cases.stream().allMatch(each -> {
            var matching = new Matching(
                    each.about().seenBy(guideline, mutant.original().rule().id()));
            var before = matching.firings(mutant.original());
            var after = matching.firings(mutant.changed());
            return before.size() == after.size()
                    && (!each.saysWhatIsDerived() || conclusions(before).equals(conclusions(after)));
        });
    }

    private static List<Object> conclusions(List<Firing> firings) {
        return firings.stream().map(Firing::conclusion).toList();
    }
}
