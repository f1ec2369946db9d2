package prudent.intake.patient;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.facts.Age;
import prudent.facts.Fact;
import prudent.facts.RecordedSex;
import prudent.facts.Sex;
import prudent.intake.record.FhirJson;
import prudent.intake.record.FhirTime;
import prudent.intake.record.Prefetch;
import prudent.intake.record.PrefetchPart;
import prudent.intake.record.RecordRefused;
import tools.jackson.databind.node.ObjectNode;

/** Age and sex of the patient. */
public final class PatientMapper {
    private final ZoneId zone;
    private final LocalDate today;
    private boolean isAgePartial;

    public PatientMapper(ZoneId zone, LocalDate today) {
        this.zone = zone;
        this.today = today;
    }

    /** The Patient of the part; nothing when there is none. */
    public static @Nullable ObjectNode find(PrefetchPart part, String patientId) {
        ObjectNode found = null;
        for (var resource : part.resources()) {
            if (!"Patient".equals(Prefetch.type(resource, "prefetch.patient"))) {
                continue;
            }
            var id = FhirJson.text(resource, "id", "prefetch.patient");
            if (id != null && !id.equals(patientId)) {
                throw RecordRefused.invalid("prefetch.patient is not the patient of context.patientId:"
                        + " send the record of the patient whom the order is for.");
            }
            found = resource;
        }
        return found;
    }

    public List<Fact> facts(ObjectNode patient) {
        var facts = new ArrayList<Fact>();
        var text = FhirJson.text(patient, "birthDate", "prefetch.patient");
        if (text != null) {
            var born = FhirTime.parse(text, zone, "prefetch.patient.birthDate");
            if (born.date().isAfter(today)) {
                throw RecordRefused.invalid("prefetch.patient.birthDate lies in the future: correct it.");
            }
            // Which age bands a year or a month alone leaves open is not known here, so it gives no age.
            isAgePartial = !born.isDay();
            if (!isAgePartial) {
                var age = Period.between(born.date(), today);
                facts.add(new Age(age.getYears(), (int) age.toTotalMonths()));
            }
        }
        var gender = FhirJson.text(patient, "gender", "prefetch.patient");
        if ("female".equals(gender)) {
            facts.add(new RecordedSex(Sex.FEMALE));
        } else if ("male".equals(gender)) {
            facts.add(new RecordedSex(Sex.MALE));
        }
        return facts;
    }

    public boolean isAgePartial() {
        return isAgePartial;
    }
}
