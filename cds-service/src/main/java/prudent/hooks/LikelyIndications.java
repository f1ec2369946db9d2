package prudent.hooks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import prudent.engine.Guideline;
import prudent.engine.GuidelineText.AppliesTo;
import prudent.facts.Age;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.ClinicalFinding;
import prudent.facts.Fact;
import prudent.facts.Infection;
import prudent.facts.Present;
import prudent.facts.Regimen;

/** What an antibiotic without a reason may be for: the infections whose tables have the drug, then the others we know. */
@Component
final class LikelyIndications {

    List<Infection> of(AssessedDraft draft) {
        if (draft.assessment().facts().contains(new Present(ClinicalFinding.PNEUMONIA_SUSPECTED))) {
            return List.of(Infection.COMMUNITY_ACQUIRED_PNEUMONIA);
        }
        var likely = new LinkedHashSet<Infection>();
        var known = new ArrayList<Infection>();
        for (var guideline : draft.library().guidelines()) {
            if (guideline.text().appliesTo() == AppliesTo.INFECTIONS) {
                known.addAll(guideline.text().infections());
                likely.addAll(treatedBy(guideline, draft.assessment().facts()));
            }
        }
        likely.addAll(known);
        return List.copyOf(likely);
    }

    private static List<Infection> treatedBy(Guideline guideline, List<Fact> facts) {
        return guideline.regimens().stream()
                .filter(row -> facts.stream().allMatch(fact -> agrees(row, fact)))
                .map(Regimen::infection)
                .distinct()
                .toList();
    }

    private static boolean agrees(Regimen row, Fact fact) {
        if (fact instanceof AntimicrobialOrder order) {
            return order.drug() == row.drug();
        }
        return !(fact instanceof Age age) || row.population().fitsAge(age.months());
    }
}
