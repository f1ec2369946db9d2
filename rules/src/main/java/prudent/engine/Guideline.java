package prudent.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import prudent.facts.Regimen;

/**
 * One folder of the guidelines, as the catalogue shows it.
 *
 * @param folder its name
 * @param text its {@code guideline.yaml}
 * @param rules its rules in file order
 * @param regimens its table
 * @param translations its words for the patient in further languages
 * @param vignettes its cases, as they stand in {@code vignettes.yaml}
 */
public record Guideline(
        String folder,
        GuidelineText text,
        List<RuleRef> rules,
        List<Regimen> regimens,
        List<Translation> translations,
        List<Vignette> vignettes) {

    /** The words for the patient in a language, where there are any. */
    public Optional<Translation> translation(String language) {
        return translations.stream()
                .filter(each -> each.language().equals(language))
                .findFirst();
    }

    /**
     * A patient as data, and the rules that conclude about them.
     *
     * @param vignette a sentence about the patient
     * @param given what is known: names of facts with their parts
     * @param expect ids of exactly the rules that conclude
     * @param leads topic of the finding that leads, where the case says so; else empty
     * @param derives what the folder's own rules derive, where the case says so; else empty
     */
    public record Vignette(
            String vignette,
            List<Map<String, Object>> given,
            List<String> expect,
            String leads,
            List<Map<String, Object>> derives) {

        public Vignette {
            given = List.copyOf(given);
            expect = List.copyOf(expect);
            derives = List.copyOf(derives);
        }
    }
}
