package prudent.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import prudent.advice.Topic;
import prudent.decisions.OrderChange.Start;
import prudent.decisions.OrderChange.Treatment;
import prudent.engine.Assessment;
import prudent.engine.Finding;
import prudent.facts.Amounts;
import prudent.facts.Antimicrobial;
import prudent.facts.ConcurrentAntimicrobial;
import prudent.facts.Dosage;
import prudent.facts.Option;
import prudent.facts.Regimen;
import prudent.intake.Terminology;
import prudent.intake.products.Product;
import prudent.intake.products.SuggestedProduct;

/** Writes the order that a guideline's table has for this patient, keeping of the draft whatever agrees with the table. */
@Component
final class TreatmentWriter {

    private final Terminology terminology;
    private final SuggestedOrderCheck check;

    TreatmentWriter(Terminology terminology, SuggestedOrderCheck check) {
        this.terminology = terminology;
        this.check = check;
    }

    /** An order as the table has it, with the further orders that a combination asks for. */
    record Proposal(Treatment treatment, List<Treatment> together) {}

    /** What is dispensed: the draft's own product or the suggested one. */
    private record Supply(String code, String name, String unit, double mgPerUnit, String route) {

        static Supply of(Product product) {
            return new Supply(product.code(), product.name(), product.unit(), product.mgPerUnit(), "oral");
        }

        static Supply of(SuggestedProduct product) {
            return new Supply(product.code(), product.name(), product.unit(), product.mgPerUnit(), product.route());
        }

        /** Whether the dose is a whole number of units, or a volume; any supply suits what has directions in place of a dose. */
        boolean gives(double mg) {
            var units = mg / mgPerUnit;
            return TreatmentJson.counts(unit)
                    && (mg == 0
                            || (mgPerUnit > 0 && (unit.equals("ml") || Math.abs(units - Math.rint(units)) < 0.001)));
        }
    }

    /** The orders; nothing when no row is known to fit, none of its products is known, or a rule objects to it. */
    Optional<Proposal> write(AssessedDraft draft, Start start) {
        var assessment = draft.assessment();
        return rows(assessment, draft.medicine().drug())
                .flatMap(row -> proposal(row, draft).stream())
                .filter(proposal -> check.passes(draft, proposal, start))
                .findFirst();
    }

    private Optional<Proposal> proposal(Regimen row, AssessedDraft draft) {
        return treatment(row, draft).flatMap(treatment -> {
            var partners = new ArrayList<Treatment>();
            for (var drug : row.together()) {
                if (!isOrderedBeside(drug, draft.assessment())) {
                    var partner = certain(draft.assessment())
                            .filter(option ->
                                    option.drug() == drug && option.together().contains(row.drug()))
                            .flatMap(option -> treatment(option, draft).stream())
                            .findFirst();
                    if (partner.isEmpty()) {
                        return Optional.empty();
                    }
                    partners.add(partner.get());
                }
            }
            return Optional.of(new Proposal(treatment, partners));
        });
    }

    private static boolean isOrderedBeside(Antimicrobial drug, Assessment assessment) {
        return assessment.facts().contains(new ConcurrentAntimicrobial(drug, true));
    }

    /** Rows that are known to be for the patient. Numbers from memory are shown for checking, never put into an order. */
    private static Stream<Regimen> certain(Assessment assessment) {
        return known(assessment).filter(Regimen::isConfirmed);
    }

    private static Stream<Regimen> known(Assessment assessment) {
        return assessment.options().stream().filter(Option::certain).map(Option::regimen);
    }

    /** Rows that may be suggested: where the ordered drug may stay those of that drug only, the one that has the ordered dose first. */
    private static Stream<Regimen> rows(Assessment assessment, Antimicrobial ordered) {
        if (keepsDrug(assessment)) {
            var asOrdered = Ordered.in(assessment.facts());
            var same = known(assessment)
                    .filter(row -> row.drug() == ordered)
                    .flatMap(row -> asOrdered.confirmed(row).stream())
                    .toList();
            return Stream.concat(same.stream().filter(asOrdered::fits), same.stream());
        }
        // A combination whose partner is missing is completed before another drug is thought of.
        var completed = certain(assessment)
                .filter(row -> row.drug() == ordered && !row.together().isEmpty());
        return Stream.concat(completed, certain(assessment).filter(row -> row.drug() != ordered));
    }

    /** A correction of dose or course never changes the drug, nor does anything else unless the drug itself is objected to. */
    private static boolean keepsDrug(Assessment assessment) {
        var corrects = assessment.shown().stream()
                .map(Finding::topic)
                .anyMatch(topic -> topic == Topic.CHANGE_DOSE || topic == Topic.CHANGE_DURATION);
        return corrects || (!assessment.concludes(Topic.CONTRAINDICATED) && !assessment.concludes(Topic.CHANGE_DRUG));
    }

    private Optional<Treatment> treatment(Regimen row, AssessedDraft draft) {
        // A dose or course that suits the ordered drug is no reason to give as much of another drug, or for as long.
        var ordered = row.drug() == draft.medicine().drug()
                ? Ordered.in(draft.assessment().facts())
                : new Ordered(null, null, null);
        var mg = ordered.mg(row);
        var days = ordered.days(row.course());
        return supply(row, draft, mg).map(supply -> treatment(row, supply, mg, days));
    }

    private static Treatment treatment(Regimen row, Supply supply, double mg, int days) {
        return new Treatment(
                row.drug().key(),
                supply.code(),
                supply.name(),
                supply.route(),
                row.dosage().directions(),
                mg,
                row.dosage().timesPerDay(),
                row.dosage().firstDayMg(),
                days,
                row.dosage().isMeasured()
                        ? quantity(row.dosage(), supply, mg, days)
                        : row.course().supply(),
                supply.unit());
    }

    private Optional<Supply> supply(Regimen row, AssessedDraft draft, double mg) {
        var medicine = draft.medicine();
        var own = row.drug() == medicine.drug()
                        && medicine.product() != null
                        && row.dosage().isMeasured()
                ? Stream.of(Supply.of(medicine.product()))
                : Stream.<Supply>empty();
        var suggested = terminology.suggestedProduct(row.product()).map(Supply::of).stream();
        return Stream.concat(own, suggested).filter(supply -> supply.gives(mg)).findFirst();
    }

    /** Whole units for the whole course: a volume is rounded up to the millilitre. */
    private static double quantity(Dosage dosage, Supply supply, double mg, int days) {
        var firstDay = dosage.firstDayMg() > 0 ? dosage.firstDayMg() : mg * dosage.timesPerDay();
        var total = firstDay + mg * dosage.timesPerDay() * (days - 1);
        return Math.ceil(total / supply.mgPerUnit() - 0.001);
    }

    /** As it stands on a button. */
    static String text(Proposal proposal) {
        return Stream.concat(Stream.of(proposal.treatment()), proposal.together().stream())
                .map(TreatmentWriter::text)
                .collect(Collectors.joining(" with "));
    }

    private static String text(Treatment treatment) {
        var course = treatment.firstDayMg() > 0
                ? Amounts.mg(treatment.firstDayMg()) + " on day 1, then " + treatment.dosage()
                : treatment.dosage();
        return SuggestedOrderCheck.drug(treatment).label() + " " + course + ", " + Amounts.days(treatment.days())
                + supply(treatment);
    }

    private static String supply(Treatment treatment) {
        return treatment.quantity() > 0
                ? " (" + Amounts.number(treatment.quantity()) + " " + units(treatment) + ")"
                : "";
    }

    private static String units(Treatment treatment) {
        return treatment.unit().equals("ml") || treatment.quantity() == 1 ? treatment.unit() : treatment.unit() + "s";
    }
}
