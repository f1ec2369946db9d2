package prudent.workbench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import prudent.engine.Assessment;
import prudent.engine.Guideline;
import prudent.engine.GuidelineLibrary;
import prudent.engine.GuidelineText.AppliesTo;
import prudent.facts.Fact;

/**
 * An order that was assessed, with all that is needed to say what each rule saw.
 *
 * @param given what was known before any rule ran
 * @param definitions how many facts the definitions derived
 */
public record Case(List<Fact> given, Assessment assessment, long definitions) {

    /** Assesses some facts. */
    public static Case of(GuidelineLibrary library, List<Fact> given) {
        return of(library, given, library.assess(given));
    }

    static Case of(GuidelineLibrary library, List<Fact> given, Assessment assessment) {
        Set<String> ofDefinitions = library.guidelines().stream()
                .filter(guideline -> guideline.text().appliesTo() == AppliesTo.DEFINITIONS)
                .flatMap(guideline -> guideline.rules().stream())
                .map(rule -> rule.id())
                .collect(Collectors.toSet());
        var definitions = assessment.derivations().stream()
                .filter(each -> ofDefinitions.contains(each.rule().id()))
                .count();
        return new Case(given, assessment, definitions);
    }

    /** Whether the rules of a folder run for this order. */
    public boolean concerns(Guideline guideline) {
        return guideline.text().appliesTo() != AppliesTo.INFECTIONS
                || (assessment.infection() != null
                        && guideline.text().infections().contains(assessment.infection()));
    }

    /** The facts that the rules of a folder see: definitions what was given, scores also what those derived, all others everything. */
    public List<Fact> seenBy(Guideline guideline) {
        return switch (guideline.text().appliesTo()) {
            case DEFINITIONS -> given;
            case SCORES -> assessment.facts().subList(0, given.size() + (int) definitions);
            default -> assessment.facts();
        };
    }
}
