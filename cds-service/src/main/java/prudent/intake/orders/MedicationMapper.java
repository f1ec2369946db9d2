package prudent.intake.orders;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import prudent.facts.Antimicrobial;
import prudent.facts.ConcurrentAntimicrobial;
import prudent.facts.CurrentMedicine;
import prudent.facts.Fact;
import prudent.facts.Medicine;
import prudent.facts.PastAntimicrobial;
import prudent.intake.dosage.CourseReader;
import prudent.intake.products.DrugRecognition;
import prudent.intake.products.Product;
import prudent.intake.record.FhirJson;
import prudent.intake.record.FhirTime;
import prudent.intake.record.Prefetch;
import tools.jackson.databind.node.ObjectNode;

/** Medicines on record: those taken now that change advice, and antimicrobials taken now or before. */
public final class MedicationMapper {
    private static final String PATH = "prefetch.medications.MedicationRequest";
    public static final Set<String> NEVER_TAKEN = Set.of("entered-in-error", "cancelled", "draft");
    private static final Set<String> NOT_CURRENT = Set.of("completed", "stopped", "on-hold");

    private final DrugMapper drugs;
    private final ZoneId zone;
    private final LocalDate today;
    private final Set<Medicine> medicines = EnumSet.noneOf(Medicine.class);
    private final Set<Antimicrobial> concurrent = EnumSet.noneOf(Antimicrobial.class);
    private final Set<PastAntimicrobial> past =
            new TreeSet<>(Comparator.comparing(PastAntimicrobial::drug).thenComparing(PastAntimicrobial::daysAgo));

    public MedicationMapper(DrugMapper drugs, ZoneId zone, LocalDate today) {
        this.drugs = drugs;
        this.zone = zone;
        this.today = today;
    }

    /**
     * Reads the list.
     *
     * @param placed references of the orders of the call, which may already stand in the record
     * @param ended references of orders that the call ends or replaces
     */
    public void read(List<ObjectNode> resources, Set<String> placed, Set<String> ended) {
        var medications = new Medications();
        medications.addAll(resources, "prefetch.medications");
        for (var resource : resources) {
            if ("MedicationRequest".equals(Prefetch.type(resource, "prefetch.medications"))) {
                var reference = "MedicationRequest/" + FhirJson.text(resource, "id", PATH);
                var text = FhirJson.text(resource, "status", PATH);
                var status = text == null ? "" : text;
                if (!placed.contains(reference) && !NEVER_TAKEN.contains(status) && !isForbidden(resource, PATH)) {
                    var isCurrent = !NOT_CURRENT.contains(status);
                    request(resource, medications, isCurrent, isCurrent && !ended.contains(reference));
                }
            }
        }
    }

    /** Whether the request says that the medicine is not to be given. */
    static boolean isForbidden(ObjectNode request, String path) {
        return Boolean.TRUE.equals(FhirJson.truth(request, "doNotPerform", path));
    }

    /** What is ended now still acts for a while with what is begun now; as a second antimicrobial it does not count. */
    private void request(ObjectNode request, Medications medications, boolean isCurrent, boolean goesOn) {
        var found = drugs.recognise(request, medications, PATH);
        if (isCurrent && found.medicine() != null) {
            medicines.add(found.medicine());
        }
        if (found.drug() instanceof DrugRecognition.Recognised recognised) {
            antimicrobial(request, recognised.drug(), found.product(), goesOn);
        }
    }

    private void antimicrobial(ObjectNode request, Antimicrobial drug, @Nullable Product product, boolean goesOn) {
        var text = FhirJson.text(request, "authoredOn", PATH);
        var authored = text == null ? null : FhirTime.parse(text, zone, PATH + ".authoredOn");
        if (authored != null && authored.isDay() && !authored.date().isAfter(today)) {
            past.add(new PastAntimicrobial(drug, (int) ChronoUnit.DAYS.between(authored.date(), today)));
        }
        if (goesOn && !isOver(request, authored, product)) {
            concurrent.add(drug);
        }
    }

    /** Whether the course, counted from the day it was ordered, ended before today; what does not say so goes on. */
    private boolean isOver(ObjectNode request, @Nullable FhirTime authored, @Nullable Product product) {
        if (authored == null || !authored.isDay()) {
            return false;
        }
        var days = new CourseReader(request, product, PATH, zone).longestDays();
        return days < ChronoUnit.DAYS.between(authored.date(), today) + 1;
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        medicines.forEach(medicine -> facts.add(new CurrentMedicine(medicine)));
        concurrent.forEach(drug -> facts.add(new ConcurrentAntimicrobial(drug, false)));
        facts.addAll(past);
        return facts;
    }
}
