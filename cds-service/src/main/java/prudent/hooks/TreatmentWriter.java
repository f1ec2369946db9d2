package prudent.hooks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prudent.advice.Topic;
import prudent.decisions.OrderChange.Start;
import prudent.decisions.OrderChange.Treatment;
import prudent.engine.Assessment;
import prudent.facts.Amounts;
import prudent.facts.Antimicrobial;
import prudent.facts.CourseLength;
import prudent.facts.Dose;
import prudent.facts.Evidence;
import prudent.facts.Fact;
import prudent.facts.Option;
import prudent.facts.Regimen;
import prudent.intake.Product;
import prudent.intake.SuggestedProduct;
import prudent.intake.Terminology;

/** Writes the order that a guideline's table has for this patient, keeping of the draft whatever agrees with the table. */
@Component
final class TreatmentWriter {

    private final Terminology terminology;
    private final SuggestedOrderCheck check;

    TreatmentWriter(Terminology terminology, SuggestedOrderCheck check) {
        this.terminology = terminology;
        this.check = check;
    }

    /** What is dispensed: the draft's own product or the suggested one. */
    private record Supply(String code, String name, String unit, double mgPerUnit) {

        static Supply of(Product product) {
            return new Supply(product.code(), product.name(), product.unit(), product.mgPerUnit());
        }

        static Supply of(SuggestedProduct product) {
            return new Supply(product.code(), product.name(), product.unit(), product.mgPerUnit());
        }

        /** Whether the dose is a whole number of units, or a volume. */
        boolean gives(double mg) {
            var units = mg / mgPerUnit;
            return mgPerUnit > 0
                    && TreatmentJson.counts(unit)
                    && (unit.equals("ml") || Math.abs(units - Math.rint(units)) < 0.001);
        }
    }

    /** The treatment; nothing when no row is known to fit, none of its products is known, or a rule objects to it. */
    Optional<Treatment> write(AssessedDraft draft, Start start) {
        var assessment = draft.assessment();
        return rows(assessment, draft.medicine().drug())
                .flatMap(row -> treatment(row, draft).stream()
                        .filter(treatment -> check.passes(assessment, row.drug(), treatment, start)))
                .findFirst();
    }

    /** Rows that may be suggested: of the ordered drug where it may stay, the one that has the ordered dose first. */
    private static Stream<Regimen> rows(Assessment assessment, Antimicrobial ordered) {
        var mayStay = !assessment.concludes(Topic.CONTRAINDICATED) && !assessment.concludes(Topic.CHANGE_DRUG);
        // Numbers from memory are shown for checking, never put into an order.
        var certain = assessment.options().stream()
                .filter(Option::certain)
                .map(Option::regimen)
                .filter(row -> row.evidence() != Evidence.M)
                .toList();
        var same = certain.stream().filter(row -> row.drug() == ordered).toList();
        if (mayStay && !same.isEmpty()) {
            var dose = dose(assessment.facts());
            var fitting = same.stream().filter(row -> dose != null && row.fitsDose(dose.mg(), dose.timesPerDay()));
            return Stream.concat(fitting, same.stream());
        }
        return certain.stream().filter(row -> row.drug() != ordered);
    }

    private Optional<Treatment> treatment(Regimen row, AssessedDraft draft) {
        var facts = draft.assessment().facts();
        var dose = dose(facts);
        var mg = dose != null && row.drug() == draft.medicine().drug() && row.fitsDose(dose.mg(), dose.timesPerDay())
                ? dose.mg()
                : row.mgMin();
        // A course that suits the ordered drug is no reason to give another drug for as long.
        var days = row.drug() == draft.medicine().drug() ? orderedDays(row, facts) : row.daysSuggested();
        return supply(row, draft, mg)
                .map(supply -> new Treatment(
                        row.drug().key(),
                        supply.code(),
                        supply.name(),
                        mg,
                        row.timesPerDay(),
                        row.firstDayMg(),
                        days,
                        quantity(row, supply, mg, days),
                        supply.unit()));
    }

    private Optional<Supply> supply(Regimen row, AssessedDraft draft, double mg) {
        var medicine = draft.medicine();
        var own = row.drug() == medicine.drug() && medicine.product() != null
                ? Stream.of(Supply.of(medicine.product()))
                : Stream.<Supply>empty();
        var suggested = terminology.suggestedProduct(row.product()).map(Supply::of).stream();
        return Stream.concat(own, suggested).filter(supply -> supply.gives(mg)).findFirst();
    }

    private static int orderedDays(Regimen row, List<Fact> facts) {
        return facts.stream()
                .filter(CourseLength.class::isInstance)
                .map(fact -> ((CourseLength) fact).days())
                .filter(row::fitsDays)
                .findFirst()
                .orElse(row.daysSuggested());
    }

    /** Whole units for the whole course: a volume is rounded up to the millilitre. */
    private static double quantity(Regimen row, Supply supply, double mg, int days) {
        var firstDay = row.firstDayMg() > 0 ? row.firstDayMg() : mg * row.timesPerDay();
        var total = firstDay + mg * row.timesPerDay() * (days - 1);
        return Math.ceil(total / supply.mgPerUnit() - 0.001);
    }

    private static @Nullable Dose dose(List<Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof Dose dose) {
                return dose;
            }
        }
        return null;
    }

    /** As it stands on a button. */
    static String text(Treatment treatment) {
        var dose = Amounts.mg(treatment.mg()) + " " + Amounts.timesDaily(treatment.timesPerDay());
        var course = treatment.firstDayMg() > 0 ? Amounts.mg(treatment.firstDayMg()) + " on day 1, then " + dose : dose;
        return treatment.drug() + " " + course + ", " + Amounts.days(treatment.days()) + " ("
                + Amounts.number(treatment.quantity()) + " " + units(treatment) + ")";
    }

    private static String units(Treatment treatment) {
        return treatment.unit().equals("ml") || treatment.quantity() == 1 ? treatment.unit() : treatment.unit() + "s";
    }
}
