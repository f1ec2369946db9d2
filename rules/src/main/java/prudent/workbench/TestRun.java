package prudent.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import prudent.engine.Guideline;
import prudent.engine.GuidelineLibrary;
import prudent.engine.VignetteFacts;
import prudent.engine.WrittenRules;
import prudent.language.Fault;
import prudent.language.Matching;

/** Runs the vignettes of a workspace, and says what they leave uncovered. */
public final class TestRun {

    private final Workspace workspace;
    private final GuidelineLibrary library;
    private final WrittenRules written;
    private List<Mutation.VignetteCase> allCases = List.of();

    /** The guidelines of a workspace with the library that its files were made into. */
    public TestRun(Workspace workspace, GuidelineLibrary library) {
        this.workspace = workspace;
        this.library = library;
        this.written = WrittenRules.of(workspace.files());
    }

    /**
     * What became of a folder.
     *
     * @param outcomes each of its vignettes
     * @param rules how many rules it has
     * @param unexpectedRules ids of its rules that no vignette of any folder makes speak
     * @param thresholds how many comparisons with a number its rules make
     * @param uncovered those without a vignette on each side
     */
    public record FolderResult(
            String folder,
            List<VignetteOutcome> outcomes,
            int rules,
            List<String> unexpectedRules,
            int thresholds,
            List<Fault> uncovered) {

        /** Whether every vignette holds. */
        public boolean holds() {
            return outcomes.stream().allMatch(VignetteOutcome::holds);
        }

        /** How many vignettes do not. */
        public long failures() {
            return outcomes.stream().filter(each -> !each.holds()).count();
        }
    }

    /** The folders of the workspace, one by one. */
    public List<FolderResult> results() {
        return library.guidelines().stream()
                .filter(guideline -> workspace.folders().contains(guideline.folder()))
                .map(this::result)
                .toList();
    }

    private FolderResult result(Guideline guideline) {
        var outcomes = guideline.vignettes().stream()
                .map(vignette -> VignetteOutcome.of(library, guideline, vignette))
                .toList();
        var rules = written.ofFolder(guideline.folder());
        var thresholds = new Thresholds();
        var spoken = new HashSet<String>();
        for (var outcome : outcomes) {
            var about = about(outcome);
            if (about.concerns(guideline)) {
                rules.stream()
                        .filter(rule -> !new Matching(
                                        about.seenBy(guideline, rule.rule().id()), thresholds)
                                .firings(rule)
                                .isEmpty())
                        .forEach(rule -> spoken.add(rule.rule().id()));
            }
        }
        var file = written.files().get(guideline.folder() + "/rules.drl");
        var uncovered = new ArrayList<Fault>();
        var count = 0;
        for (var rule : rules) {
            count += Thresholds.of(rule).size();
            if (file != null) {
                uncovered.addAll(thresholds.uncovered(file, rule));
            }
        }
        var silent = rules.stream()
                .map(rule -> rule.rule().id())
                .filter(id -> !spoken.contains(id))
                .toList();
        return new FolderResult(guideline.folder(), outcomes, rules.size(), silent, count, uncovered);
    }

    private Case about(VignetteOutcome outcome) {
        return Case.of(library, VignetteFacts.of(outcome.vignette()), outcome.assessment());
    }

    /**
     * How many changes of a folder's rules the vignettes notice.
     *
     * @param changes how many changes were tried
     * @param unnoticed those that no vignette notices
     */
    public record MutationResult(String folder, int changes, List<Fault> unnoticed) {}

    /** Is told how far it is. */
    @FunctionalInterface
    public interface Progress {

        /** So much is done of so much. */
        void show(long done, long total);
    }

    /** Changes the rules of the workspace one by one. */
    public List<MutationResult> mutate(Progress progress) {
        var results = new ArrayList<MutationResult>();
        var total = workspace.folders().size() * 100L;
        for (var guideline : library.guidelines()) {
            var file = written.files().get(guideline.folder() + "/rules.drl");
            if (workspace.folders().contains(guideline.folder()) && file != null) {
                var score = new Mutation(guideline, cases(List.of(guideline)), this::allCases)
                        .score(
                                file,
                                written.ofFolder(guideline.folder()),
                                percent -> progress.show(results.size() * 100L + percent, total));
                results.add(new MutationResult(guideline.folder(), score.changes(), score.unnoticed()));
            }
        }
        return results;
    }

    private List<Mutation.VignetteCase> allCases() {
        var known = allCases;
        if (known.isEmpty()) {
            known = cases(library.guidelines());
            allCases = known;
        }
        return known;
    }

    private List<Mutation.VignetteCase> cases(List<Guideline> guidelines) {
        return guidelines.parallelStream()
                .flatMap(guideline -> guideline.vignettes().stream()
                        .map(vignette -> new Mutation.VignetteCase(
                                guideline,
                                Case.of(library, VignetteFacts.of(vignette)),
                                !vignette.derives().isEmpty())))
                .toList();
    }
}
