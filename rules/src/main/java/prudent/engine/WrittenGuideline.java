package prudent.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.engine.Guideline.Vignette;
import prudent.facts.Regimen;
import prudent.variants.RuleVariants;

/**
 * A folder as it is written, its rules aside: what could be read, and what could not.
 *
 * @param text its {@code guideline.yaml}; absent when that cannot be read
 * @param variants other wordings of its rules
 * @param faults what could not be read, each with file, line and column
 */
public record WrittenGuideline(
        String folder,
        @Nullable GuidelineText text,
        List<Regimen> regimens,
        List<Vignette> vignettes,
        List<RuleVariants> variants,
        List<String> faults) {

    /** Reads a folder; compiles nothing. */
    public static WrittenGuideline read(GuidelineFiles files, String folder) {
        return GuidelineReader.written(files, folder);
    }
}
