package prudent.editions.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prudent.editions.release.ReleaseProperties.ReleaseMode;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.intake.Terminology;
import prudent.intake.products.SuggestedProduct;
import prudent.workbench.GuidelineCheck;
import prudent.workbench.VignetteOutcome;
import prudent.workbench.Workspace;

/** Whether files can become an edition: they compile, and every vignette comes out as written. */
final class EditionCheck {

    private final ReleaseMode mode;
    private final Terminology terminology;

    EditionCheck(ReleaseMode mode, Terminology terminology) {
        this.mode = mode;
        this.terminology = terminology;
    }

    /**
     * What came out.
     *
     * @param library the edition, compiled; absent when something is wrong
     * @param faults each a sentence; none when nothing is wrong
     * @param notes national cases that come out otherwise with a board's overrides, for a reviewer to read
     */
    record Checked(@Nullable GuidelineLibrary library, List<String> faults, List<String> notes) {}

    Checked check(GuidelineFiles files) {
        try {
            var faults = new ArrayList<String>();
            if (mode == ReleaseMode.REVIEWED) {
                // The whole of "rules check": what only an author has to answer for may pass on an author's machine.
                faults.addAll(new GuidelineCheck(Workspace.of(files), products()).faults());
            }
            var library = GuidelineLibrary.of(files);
            // The cases are about the national numbers and the days before the last: what is overridden or over may
            // come
            // out otherwise, the rest may not.
            var isWhole = files.edition().equals(files.national().edition());
            faults.addAll(isWhole ? failures(library) : failuresOf(files.national()));
            var notes = files.overrides().all().isEmpty() ? List.<String>of() : failures(library);
            return new Checked(faults.isEmpty() ? library : null, faults, notes);
        } catch (GuidelineDefect defect) {
            return new Checked(null, defect.faults(), List.of());
        }
    }

    private Set<String> products() {
        return terminology.suggestedProducts().stream()
                .map(SuggestedProduct::key)
                .collect(Collectors.toSet());
    }

    private static List<String> failuresOf(GuidelineFiles national) {
        try (var library = GuidelineLibrary.of(national)) {
            return failures(library);
        }
    }

    private static List<String> failures(GuidelineLibrary library) {
        var faults = new ArrayList<String>();
        for (var guideline : library.guidelines()) {
            if (guideline.expired()) {
                continue;
            }
            guideline.vignettes().stream()
                    .map(vignette -> VignetteOutcome.of(library, guideline, vignette))
                    .filter(outcome -> !outcome.holds())
                    .map(outcome -> guideline.folder() + "/vignettes.yaml: " + sentence(outcome))
                    .forEach(faults::add);
        }
        return faults;
    }

    private static String sentence(VignetteOutcome outcome) {
        var differences = new ArrayList<String>();
        outcome.missing().forEach(rule -> differences.add(rule + " does not conclude"));
        outcome.unexpected().forEach(rule -> differences.add(rule + " concludes"));
        if (!outcome.derivesAsExpected()) {
            differences.add("derived is " + outcome.derived());
        }
        return "\"" + outcome.vignette().vignette() + "\" comes out otherwise: "
                + (differences.isEmpty() ? outcome.leads() + " leads" : String.join(", ", differences));
    }
}
