package prudent.decisions.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.Principal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import prudent.PrudentProperties;
import prudent.decisions.export.DecisionExport;
import prudent.decisions.export.ExportFormat;
import prudent.decisions.export.ExportOrder;
import prudent.decisions.journal.NotRecorded;
import prudent.decisions.store.query.Scope;
import prudent.people.SignedIn;
import prudent.protocol.OperationOutcome;

/** Decisions to take away, as the list of decisions filters them. */
@RestController
final class ExportController {

    private final DecisionExport export;
    private final PrudentProperties properties;

    ExportController(DecisionExport export, PrudentProperties properties) {
        this.export = export;
        this.properties = properties;
    }

    @GetMapping("/api/decisions/export")
    ResponseEntity<InputStreamResource> export(
            @RequestParam MultiValueMap<String, String> parameters, SignedIn who, Principal principal)
            throws IOException {
        var format = ExportFormat.of(String.valueOf(parameters.getFirst("format")))
                .orElseThrow(() -> ApiRefusal.badRequest("\"format\" is csv, ndjson or fhir."));
        var until = parameters.getFirst("until");
        var others = new LinkedMultiValueMap<>(parameters);
        others.remove("format");
        others.remove("until");
        var filter = PageRequest.of(others).filter();
        var order = new ExportOrder(
                principal.getName(), format, filter, until == null ? null : PageRequest.instant("until", until));
        // On the disk first: what cannot be recorded does not leave.
        var file = Files.createTempFile(properties.data(), "export", "." + format.fileEnding());
        try {
            var made = export.write(order, who.everywhere() ? Scope.EVERYTHING : Scope.of(who.practices()), file);
            var name = "decisions-" + made.id() + "." + format.fileEnding();
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(format.mediaType()))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(name)
                                    .build()
                                    .toString())
                    .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @ExceptionHandler
    ResponseEntity<OperationOutcome> refuse(NotRecorded failure) {
        return refuse(ApiRefusal.unavailable(failure));
    }

    @ExceptionHandler
    ResponseEntity<OperationOutcome> refuse(ApiRefusal refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(OperationOutcome.error(refusal.code(), String.valueOf(refusal.getMessage())));
    }
}
