package prudent.hooks;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import prudent.intake.PrefetchQueries;
import prudent.protocol.CdsService;

/**
 * The services: one for each hook, each under an id of its own and under an id that both share. To a client that knows the shared
 * id, what is answered later replaces what was answered before (CDS Hooks 2.0.1, Update stale guidance).
 */
@Component
final class ServiceCatalog {

    private static final String SHARED_ID = "antimicrobial-stewardship";

    /** The release of which all is implemented; what 3.0.0 adds is there as well, but was never seen published. */
    private static final String CDS_HOOKS = "2.0.1";

    /** Both hooks, as the library of hooks publishes them. */
    private static final String HOOK_VERSION = "1.0";

    private static final String USAGE =
            "Without patient there is no advice. Send every other key that can be had: what is neither sent nor readable from a"
                    + " registered fhirServer is said to be unknown. Feedback is welcome on every card.";

    private final List<CdsService> ownIds;
    private final List<CdsService> oneId;
    private final boolean listsOneId;

    ServiceCatalog(PrefetchQueries queries, DiscoveryProperties properties) {
        ownIds = services(queries, "antimicrobial-order-select", "antimicrobial-order-sign");
        oneId = services(queries, SHARED_ID, SHARED_ID);
        listsOneId = properties.oneId();
    }

    private static List<CdsService> services(PrefetchQueries queries, String selectId, String signId) {
        return List.of(
                new CdsService(
                        "order-select",
                        "Antimicrobial stewardship while choosing",
                        "Advises on a selected antibiotic: whether one is needed, which, how much and for how long.",
                        selectId,
                        queries.byKey(),
                        USAGE,
                        CDS_HOOKS,
                        HOOK_VERSION),
                new CdsService(
                        "order-sign",
                        "Antimicrobial stewardship before signing",
                        "Checks antibiotic orders before they are signed: need, drug, dose, course and safety.",
                        signId,
                        queries.byKey(),
                        USAGE,
                        CDS_HOOKS,
                        HOOK_VERSION));
    }

    /** What discovery lists. */
    List<CdsService> services() {
        return listsOneId ? oneId : ownIds;
    }

    /** The services with this id, each for a hook of its own; listed or not, so that nobody's address stops working. */
    List<CdsService> services(String id) {
        var services = Stream.concat(ownIds.stream(), oneId.stream())
                .filter(service -> service.id().equals(id))
                .toList();
        if (services.isEmpty()) {
            throw HookRefusal.unknown("There is no such service. GET /cds-services lists them.");
        }
        return services;
    }
}
