package prudent.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.facts.Absent;
import prudent.facts.Age;
import prudent.facts.Allergy;
import prudent.facts.AllergyReaction;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialClass;
import prudent.facts.ApplicableLine;
import prudent.facts.ClinicalFinding;
import prudent.facts.Coded;
import prudent.facts.Fact;
import prudent.facts.Measured;
import prudent.facts.Observable;
import prudent.facts.ObservedValue;
import prudent.facts.Option;
import prudent.facts.PenicillinUse;
import prudent.facts.Population;
import prudent.facts.Present;
import prudent.facts.RecordedSex;
import prudent.facts.Regimen;
import prudent.facts.RegimenLine;
import prudent.facts.Requirement;
import prudent.facts.Sex;

/**
 * Which rows of a regimen table are for this patient. A row that something known speaks against is left out; a row that hangs on
 * something unknown stays in, as not certain, so that an order is not called wrong for lack of knowledge and nothing is
 * suggested on it either.
 */
final class Options {

    private @Nullable Age age;
    private @Nullable Double weightKg;
    private @Nullable Double egfr;
    private @Nullable Boolean pregnant;
    private @Nullable Sex sex;
    private PenicillinUse.Verdict penicillin = PenicillinUse.Verdict.NOT_CHECKED;
    private final Set<AntimicrobialClass> allergens = EnumSet.noneOf(AntimicrobialClass.class);
    private final Set<RegimenLine> lines = EnumSet.of(RegimenLine.FIRST_CHOICE);
    private final Map<Antimicrobial, ObservedValue> cultures = new EnumMap<>(Antimicrobial.class);

    Options(List<Fact> facts) {
        facts.forEach(this::learn);
    }

    /** Whether the table has rows at all for the situation that the patient is in; for some the guideline names no drug. */
    boolean areIn(List<Regimen> table) {
        var line = mostSpecificLine(table);
        return table.stream().anyMatch(row -> row.line() == line);
    }

    private void learn(Fact fact) {
        if (fact instanceof Age known) {
            age = known;
        } else if (fact instanceof Measured measured) {
            measured(measured);
        } else if (fact instanceof RecordedSex recorded) {
            sex = recorded.sex();
        } else if (fact instanceof PenicillinUse use) {
            penicillin = use.verdict();
        } else if (fact instanceof Allergy allergy) {
            allergic(allergy);
        } else if (fact instanceof Present present && present.finding() == ClinicalFinding.PREGNANT) {
            pregnant = true;
        } else if (fact instanceof Absent absent && absent.finding() == ClinicalFinding.PREGNANT) {
            pregnant = false;
        } else if (fact instanceof ApplicableLine applicable) {
            lines.add(applicable.line());
        } else if (fact instanceof Coded coded) {
            coded.observable().tested().ifPresent(drug -> cultures.put(drug, coded.value()));
        }
    }

    /** A severe reaction to a penicillin rules out the cephalosporins as well, a rash does not. */
    private void allergic(Allergy allergy) {
        if (allergy.reaction() != AllergyReaction.SIDE_EFFECT) {
            allergens.add(allergy.allergen());
        }
        if (allergy.allergen() == AntimicrobialClass.PENICILLIN
                && allergy.reaction().isSevere()) {
            allergens.add(AntimicrobialClass.CEPHALOSPORIN);
        }
    }

    private void measured(Measured measured) {
        if (measured.observable() == Observable.WEIGHT) {
            weightKg = measured.value();
        } else if (measured.observable() == Observable.EGFR) {
            egfr = measured.value();
        }
    }

    /** The rows for this patient, the suggested choice first. */
    List<Option> among(List<Regimen> table) {
        if (age == null) {
            return List.of();
        }
        var months = age.months();
        var line = mostSpecificLine(table);
        var rows = table.stream()
                .filter(row -> row.line() == line && row.population().fitsAge(months))
                .filter(row -> suits(row) && isFor(row.population()))
                .sorted(Comparator.comparingInt(Regimen::rank))
                .toList();
        var options = new ArrayList<Option>();
        for (var row : rows) {
            options.add(option(row, options.size() + 1));
        }
        return options;
    }

    private RegimenLine mostSpecificLine(List<Regimen> table) {
        return table.stream()
                .map(Regimen::line)
                .filter(lines::contains)
                .max(Comparator.naturalOrder())
                .orElse(RegimenLine.FIRST_CHOICE);
    }

    /** Whether nothing known speaks against the drug itself. */
    private boolean suits(Regimen row) {
        var drug = row.drug();
        var culture = cultures.get(drug);
        return (drug.isPenicillin()
                        ? penicillin != PenicillinUse.Verdict.AVOID
                        : !allergens.contains(drug.antimicrobialClass()))
                && culture != ObservedValue.RESISTANT
                && (culture != null || !row.population().ifSusceptible());
    }

    /** Whether nothing known says that the row is for other patients. */
    private boolean isFor(Population row) {
        return isOpenTo(row.penicillinAllergy(), penicillinAllergy())
                && isOpenTo(row.pregnant(), pregnant)
                && (row.sex() == null || sex == null || sex == row.sex())
                && (weightKg == null || row.fitsWeight(weightKg))
                && (egfr == null || egfr >= row.egfrFrom());
    }

    private static boolean isOpenTo(Requirement requirement, @Nullable Boolean has) {
        return has == null || requirement == Requirement.ANY || requirement == Requirement.YES == has;
    }

    private @Nullable Boolean penicillinAllergy() {
        return switch (penicillin) {
            case AVOID -> true;
            case ALLOWED -> false;
            case NOT_CHECKED -> null;
        };
    }

    private boolean isCertain(Regimen row) {
        var population = row.population();
        return penicillin != PenicillinUse.Verdict.NOT_CHECKED
                && (population.pregnant() == Requirement.ANY || pregnant != null)
                && (population.sex() == null || sex != null)
                && (!row.dependsOnWeight() || weightKg != null);
    }

    private Option option(Regimen row, int place) {
        return weightKg == null
                ? new Option(row, place, isCertain(row), 0)
                : new Option(
                        row.forWeight(weightKg),
                        place,
                        isCertain(row),
                        row.dosage().mgPerKgLimit() * weightKg);
    }
}
