package prudent.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import prudent.PrudentProperties;
import prudent.protocol.CdsService;
import prudent.protocol.HookResponse;
import prudent.security.CalledAddress;
import prudent.security.Caller;

/** CDS Hooks discovery and calls. */
@RestController
final class HookController {

    private final Discovery discovery;
    private final ServiceCatalog catalog;
    private final CallBody bodies;
    private final CallsInFlight inFlight;
    private final Consultation consultation;
    private final CalledAddress addresses;

    HookController(
            Discovery discovery,
            ServiceCatalog catalog,
            CallBody bodies,
            CallsInFlight inFlight,
            Consultation consultation,
            PrudentProperties properties) {
        this.discovery = discovery;
        this.catalog = catalog;
        this.bodies = bodies;
        this.inFlight = inFlight;
        this.consultation = consultation;
        addresses = new CalledAddress(properties.baseUrl());
    }

    @GetMapping("/cds-services")
    ResponseEntity<byte[]> services() {
        return discovery.answer();
    }

    @PostMapping(path = "/cds-services/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HookResponse> call(@PathVariable String id, HttpServletRequest request) throws IOException {
        var services = catalog.services(id);
        var caller = Caller.of(request);
        var body = bodies.bytes(request);
        var address = addresses.of(request, "");
        return json(inFlight.admit(
                () -> consultation.consult(HookRequestReader.read(services, caller, body, bodies.json(body))
                        .at(address))));
    }

    /** JSON whatever the caller says that it accepts: there is nothing else, and a refusal would help nobody. */
    private static <T> ResponseEntity<T> json(T body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    /** Whatever the methods above and feedback do not take, refused with an OperationOutcome like all of this tree. */
    @SuppressWarnings("DoNotCallSuggester") // Spring calls it
    @RequestMapping({"/cds-services/{id}", "/cds-services/{id}/feedback"})
    CdsService notForService(@PathVariable String id, HttpServletRequest request) {
        catalog.services(id);
        throw request.getMethod().equals("POST")
                ? HookRefusal.notJson("Send the body as application/json.")
                : HookRefusal.wrongMethod("Calls and feedback take POST.", HttpMethod.POST);
    }

    @SuppressWarnings("DoNotCallSuggester") // Spring calls it
    @RequestMapping("/cds-services/**")
    CdsService notHere(HttpServletRequest request) {
        throw request.getRequestURI().equals("/cds-services")
                ? HookRefusal.wrongMethod("Discovery takes GET.", HttpMethod.GET)
                : HookRefusal.unknown("There is nothing at this address. GET /cds-services lists the services.");
    }
}
