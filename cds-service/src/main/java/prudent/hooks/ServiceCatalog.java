package prudent.hooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import prudent.protocol.CdsService;

/** The services that discovery lists. */
@Component
final class ServiceCatalog {

    private static final Map<String, String> PREFETCH = prefetch();

    private static final String USAGE =
            "Send every key that can be had; what is absent is said to be unknown. Feedback is welcome on every card.";

    private final List<CdsService> services = List.of(
            new CdsService(
                    "order-select",
                    "Antimicrobial stewardship while choosing",
                    "Advises on a selected antibiotic: whether one is needed, which, how much and for how long.",
                    "antimicrobial-order-select",
                    PREFETCH,
                    USAGE),
            new CdsService(
                    "order-sign",
                    "Antimicrobial stewardship before signing",
                    "Checks antibiotic orders before they are signed: need, drug, dose, course and safety.",
                    "antimicrobial-order-sign",
                    PREFETCH,
                    USAGE));

    private static Map<String, String> prefetch() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("patient", "Patient/{{context.patientId}}");
        queries.put("encounter", "Encounter/{{context.encounterId}}");
        queries.put("conditions", "Condition?patient={{context.patientId}}");
        queries.put("observations", "Observation?patient={{context.patientId}}&_sort=-date&_count=200");
        queries.put("allergies", "AllergyIntolerance?patient={{context.patientId}}");
        queries.put("medications", "MedicationRequest?patient={{context.patientId}}&_sort=-authoredon&_count=100");
        queries.put("assessments", "QuestionnaireResponse?patient={{context.patientId}}&_sort=-authored&_count=20");
        return queries;
    }

    List<CdsService> services() {
        return services;
    }

    CdsService service(String id) {
        return services.stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseThrow(() -> HookRefusal.unknown("There is no such service. GET /cds-services lists them."));
    }
}
