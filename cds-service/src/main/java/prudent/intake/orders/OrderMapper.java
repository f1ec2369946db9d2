package prudent.intake.orders;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.BeingSigned;
import prudent.facts.ConcurrentAntimicrobial;
import prudent.facts.CurrentMedicine;
import prudent.facts.Fact;
import prudent.facts.Indication;
import prudent.facts.Medicine;
import prudent.facts.UnrecognisedDrug;
import prudent.intake.dosage.CourseReader;
import prudent.intake.patient.IndicationMapper;
import prudent.intake.products.DrugRecognition;
import prudent.intake.record.FhirJson;
import prudent.intake.record.FhirTime;
import tools.jackson.databind.node.ObjectNode;

/** One draft to the facts about it alone. */
public final class OrderMapper {
    private static final String PATH = "MedicationRequest";

    private final IndicationMapper indications;
    private final ZoneId zone;
    private final LocalDate today;
    private final boolean isBeingSigned;

    public OrderMapper(IndicationMapper indications, ZoneId zone, LocalDate today, boolean isBeingSigned) {
        this.indications = indications;
        this.zone = zone;
        this.today = today;
        this.isBeingSigned = isBeingSigned;
    }

    public DraftOrder order(Draft draft, List<Draft> all) {
        var drug = draft.medicine().drug();
        if (!drug.mayBeAntimicrobial()) {
            return new DraftOrder(draft.reference(), draft.json(), drug, List.of(), null);
        }
        var facts = new ArrayList<Fact>();
        if (drug instanceof DrugRecognition.Recognised recognised) {
            facts.add(new AntimicrobialOrder(recognised.drug(), isDelayed(draft.json())));
        } else if (drug instanceof DrugRecognition.Unrecognised) {
            facts.add(new UnrecognisedDrug());
        }
        var infection = indications.of(draft.json(), PATH);
        if (infection != null) {
            facts.add(new Indication(infection));
        }
        facts.addAll(new CourseReader(draft.json(), draft.medicine().product(), PATH, zone).facts());
        if (isBeingSigned) {
            facts.add(new BeingSigned());
        }
        facts.addAll(others(draft, all));
        return new DraftOrder(draft.reference(), draft.json(), drug, facts, infection == null ? null : infection.key());
    }

    /** What is ordered beside it and does not stand in the record yet. */
    private static List<Fact> others(Draft draft, List<Draft> all) {
        var antimicrobials = EnumSet.noneOf(Antimicrobial.class);
        var medicines = EnumSet.noneOf(Medicine.class);
        for (var other : all) {
            if (other.isOver() || other.reference().equals(draft.reference())) {
                continue;
            }
            if (other.medicine().drug() instanceof DrugRecognition.Recognised recognised) {
                antimicrobials.add(recognised.drug());
            }
            if (other.medicine().medicine() != null) {
                medicines.add(other.medicine().medicine());
            }
        }
        return Stream.concat(
                        antimicrobials.stream().<Fact>map(drug -> new ConcurrentAntimicrobial(drug, true)),
                        medicines.stream().map(CurrentMedicine::new))
                .toList();
    }

    /** A delayed prescription may not be dispensed before a day that is yet to come; words in a note are no proof. */
    private boolean isDelayed(ObjectNode order) {
        var dispense = FhirJson.object(order, "dispenseRequest", PATH);
        var period = dispense == null ? null : FhirJson.object(dispense, "validityPeriod", PATH + ".dispenseRequest");
        var at = PATH + ".dispenseRequest.validityPeriod";
        var start = period == null ? null : FhirJson.text(period, "start", at);
        return start != null
                && FhirTime.parse(start, zone, at + ".start").date().isAfter(today);
    }
}
