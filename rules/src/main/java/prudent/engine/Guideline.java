package prudent.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import prudent.facts.Regimen;
import prudent.variants.Message;
import prudent.variants.Messages;

/**
 * One folder of the guidelines, as the catalogue shows it.
 *
 * @param folder its name
 * @param text its {@code guideline.yaml}
 * @param rules its rules in file order
 * @param regimens its table
 * @param translations its words for the patient in further languages
 * @param vignettes its cases, as they stand in {@code vignettes.yaml}
 * @param messages the wordings of those of its rules that have several, by id of the rule
 * @param expired whether its last day is over, so that of what it says only warnings of danger are shown
 */
public record Guideline(
        String folder,
        GuidelineText text,
        List<RuleRef> rules,
        List<Regimen> regimens,
        List<Translation> translations,
        List<Vignette> vignettes,
        Map<String, Messages> messages,
        boolean expired) {

    /** What a prescriber reads of a finding of this guideline: the rule's own words, or a variant that its author wrote. */
    public Optional<Message> message(Finding finding, String prescriber) {
        return Optional.ofNullable(messages.get(finding.rule().id()))
                .map(wordings -> wordings.to(prescriber, finding.conclusion().summary()));
    }

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
