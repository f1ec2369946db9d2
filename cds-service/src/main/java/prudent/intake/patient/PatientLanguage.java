package prudent.intake.patient;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prudent.intake.record.FhirJson;
import tools.jackson.databind.node.ObjectNode;

/** The language in which a patient is best written to (FHIR R4, Patient.communication). */
public final class PatientLanguage {

    private static final String PATH = "prefetch.patient.communication";

    private PatientLanguage() {}

    /** The preferred language, or the only one; empty when none is recorded or the choice between several is not. */
    public static String of(@Nullable ObjectNode patient) {
        if (patient == null) {
            return "";
        }
        var languages = FhirJson.objects(patient, "communication", "prefetch.patient");
        for (var each : languages) {
            if (each.path("preferred").asBoolean(false)) {
                return code(each);
            }
        }
        return languages.size() == 1 ? code(languages.get(0)) : "";
    }

    /** {@code pl-PL} and {@code pl} are one language to us. */
    private static String code(ObjectNode communication) {
        var language = FhirJson.object(communication, "language", PATH);
        if (language == null) {
            return "";
        }
        for (var coding : FhirJson.objects(language, "coding", PATH + ".language")) {
            var code = FhirJson.text(coding, "code", PATH + ".language.coding");
            if (code != null) {
                return code.split("-", 2)[0].toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
