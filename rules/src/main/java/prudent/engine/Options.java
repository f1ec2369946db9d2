package prudent.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.facts.Absent;
import prudent.facts.Age;
import prudent.facts.Allergy;
import prudent.facts.AllergyReaction;
import prudent.facts.AntimicrobialClass;
import prudent.facts.ApplicableLine;
import prudent.facts.ClinicalFinding;
import prudent.facts.Fact;
import prudent.facts.Measured;
import prudent.facts.Observable;
import prudent.facts.Option;
import prudent.facts.PenicillinUse;
import prudent.facts.Present;
import prudent.facts.Regimen;
import prudent.facts.RegimenLine;
import prudent.facts.Requirement;

/**
 * Which rows of a regimen table are for this patient. A row that something known speaks against is left out; a row that hangs on
 * something unknown stays in, as not certain, so that an order is not called wrong for lack of knowledge and nothing is
 * suggested on it either.
 */
final class Options {

    private @Nullable Age age;
    private @Nullable Double weightKg;
    private PenicillinUse.Verdict penicillin = PenicillinUse.Verdict.NOT_CHECKED;
    private @Nullable Boolean pregnant;
    private final Set<AntimicrobialClass> allergens = EnumSet.noneOf(AntimicrobialClass.class);
    private final Set<RegimenLine> lines = EnumSet.of(RegimenLine.FIRST_CHOICE);

    private Options(List<Fact> facts) {
        facts.forEach(this::learn);
    }

    /** The rows for this patient, the suggested choice first. */
    static List<Option> of(List<Regimen> table, List<Fact> facts) {
        return new Options(facts).among(table);
    }

    private void learn(Fact fact) {
        if (fact instanceof Age known) {
            age = known;
        } else if (fact instanceof Measured measured && measured.observable() == Observable.WEIGHT) {
            weightKg = measured.value();
        } else if (fact instanceof PenicillinUse use) {
            penicillin = use.verdict();
        } else if (fact instanceof Allergy allergy && allergy.reaction() != AllergyReaction.SIDE_EFFECT) {
            allergens.add(allergy.allergen());
        } else if (fact instanceof Present present && present.finding() == ClinicalFinding.PREGNANT) {
            pregnant = true;
        } else if (fact instanceof Absent absent && absent.finding() == ClinicalFinding.PREGNANT) {
            pregnant = false;
        } else if (fact instanceof ApplicableLine applicable) {
            lines.add(applicable.line());
        }
    }

    private List<Option> among(List<Regimen> table) {
        if (age == null) {
            return List.of();
        }
        var months = age.months();
        var line = mostSpecificLine(table);
        var options = new ArrayList<Option>();
        for (var row : table) {
            if (row.line() == line && row.fitsAge(months) && isAllowed(row)) {
                options.add(
                        new Option(weighed(row), isCertain(row), weightKg == null ? 0 : row.mgPerKgLimit() * weightKg));
            }
        }
        options.sort(Comparator.comparingInt(option -> option.regimen().rank()));
        return options;
    }

    private RegimenLine mostSpecificLine(List<Regimen> table) {
        return table.stream()
                .map(Regimen::line)
                .filter(lines::contains)
                .max(Comparator.naturalOrder())
                .orElse(RegimenLine.FIRST_CHOICE);
    }

    private boolean isAllowed(Regimen row) {
        var drugClass = row.drug().antimicrobialClass();
        var allergic = penicillin == PenicillinUse.Verdict.AVOID;
        return !(row.drug().isPenicillin() && allergic)
                && (row.drug().isPenicillin() || !allergens.contains(drugClass))
                && (row.penicillinAllergy() != Requirement.NO || !allergic)
                && (row.penicillinAllergy() != Requirement.YES || penicillin != PenicillinUse.Verdict.ALLOWED)
                && (row.pregnant() != Requirement.NO || !Boolean.TRUE.equals(pregnant))
                && (row.pregnant() != Requirement.YES || !Boolean.FALSE.equals(pregnant))
                && (weightKg == null || row.fitsWeight(weightKg));
    }

    private boolean isCertain(Regimen row) {
        return penicillin != PenicillinUse.Verdict.NOT_CHECKED
                && (row.pregnant() == Requirement.ANY || pregnant != null)
                && (!row.dependsOnWeight() || weightKg != null);
    }

    private Regimen weighed(Regimen row) {
        return row.mgPerKg() > 0 && weightKg != null ? row.forWeight(weightKg) : row;
    }
}
