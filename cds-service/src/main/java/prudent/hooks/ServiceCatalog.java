package prudent.hooks;

import java.util.List;
import org.springframework.stereotype.Component;
import prudent.intake.PrefetchQueries;
import prudent.protocol.CdsService;

/** The services that discovery lists. */
@Component
final class ServiceCatalog {

    private static final String USAGE =
            "Without patient there is no advice. Send every other key that can be had: what is neither sent nor readable from a"
                    + " registered fhirServer is said to be unknown. Feedback is welcome on every card.";

    private final List<CdsService> services;

    ServiceCatalog(PrefetchQueries queries) {
        services = List.of(
                new CdsService(
                        "order-select",
                        "Antimicrobial stewardship while choosing",
                        "Advises on a selected antibiotic: whether one is needed, which, how much and for how long.",
                        "antimicrobial-order-select",
                        queries.byKey(),
                        USAGE),
                new CdsService(
                        "order-sign",
                        "Antimicrobial stewardship before signing",
                        "Checks antibiotic orders before they are signed: need, drug, dose, course and safety.",
                        "antimicrobial-order-sign",
                        queries.byKey(),
                        USAGE));
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
