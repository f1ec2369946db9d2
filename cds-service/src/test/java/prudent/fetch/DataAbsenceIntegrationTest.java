package prudent.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prudent.RunningPrudent;
import tools.jackson.databind.node.ObjectNode;

/**
 * Six parts of the record, each present, empty, null, omitted, failed, in part, stale, or another patient's: once sent by the
 * caller and once fetched from its FHIR server. What must become of each is written down in {@code data-absence.csv}.
 */
class DataAbsenceIntegrationTest {

    private static final PatientRecordFile RECORD = new PatientRecordFile();
    private static final FhirServerStandIn FHIR = server();

    @RegisterExtension
    static final RunningPrudent PRUDENT =
            new RunningPrudent("--prudent.fetch.servers=" + FHIR.bases(), "--prudent.fetch.deadline=3s");

    static Stream<Cell> cells() {
        return Cell.all();
    }

    private static FhirServerStandIn server() {
        var server = new FhirServerStandIn();
        cells().forEach(cell -> server.with(cell.base(), request -> {
            if (request.query().startsWith("next")) {
                request.answer(500, "text/plain", "broken");
            } else {
                request.json(answer(cell, request.base() + "/next").toString());
            }
        }));
        return server;
    }

    /** What a server answers, or a caller sends, where the part came like this. */
    private static ObjectNode answer(Cell cell, String nextPage) {
        var present = RECORD.resource(cell.part(), "present");
        var isPatient = cell.part().equals("patient");
        return switch (cell.came()) {
            case "empty" -> RECORD.bundle();
            case "failed" -> PatientRecordFile.JSON.createObjectNode().put("resourceType", "OperationOutcome");
            case "in-part" -> {
                var bundle = RECORD.bundle(present);
                bundle.putArray("link").addObject().put("relation", "next").put("url", nextPage);
                yield bundle;
            }
            case "stale" -> {
                var stale = RECORD.resource(cell.part(), "stale");
                yield isPatient ? stale : RECORD.bundle(stale);
            }
            case "foreign" -> isPatient ? RECORD.ofAnother("patient") : RECORD.bundle(RECORD.ofAnother(cell.part()));
            default -> isPatient ? present : RECORD.bundle(present);
        };
    }

    @ParameterizedTest
    @MethodSource("cells")
    @DisplayName("Clause 50: what is sent is enough, and each way of being absent means what it means")
    void whatIsSentIsUnderstood(Cell cell) {
        var call = call(cell);
        var prefetch = (ObjectNode) call.path("prefetch");
        switch (cell.came()) {
            case "null" -> prefetch.putNull(cell.part());
            case "omitted" -> prefetch.remove(cell.part());
            default -> prefetch.set(cell.part(), answer(cell, "https://elsewhere.example/fhir?page=2"));
        }

        check(cell, cell.sent(), Reply.to(PRUDENT, call));
    }

    @ParameterizedTest
    @MethodSource("cells")
    @DisplayName("Clauses 44, 45: what the client looked for is not looked for again")
    void whatIsFetchedIsUnderstood(Cell cell) {
        var call = call(cell);
        var prefetch = (ObjectNode) call.path("prefetch");
        prefetch.remove(cell.part());
        call.put("fhirServer", FHIR.base(cell.base()));
        var isAnswered = true;
        switch (cell.came()) {
            case "null" -> prefetch.putNull(cell.part());
            case "failed" -> prefetch.set(cell.part(), answer(cell, ""));
            case "omitted" -> call.put("fhirServer", FHIR.base("not-registered"));
            default -> isAnswered = false;
        }

        check(cell, cell.fetched(), Reply.to(PRUDENT, call));
        // 44, 45 and 52: what the client looked for is not looked for again, and strangers are not contacted.
        assertThat(FHIR.requests(cell.base()).isEmpty()).isEqualTo(isAnswered);
        assertThat(FHIR.requests("not-registered")).isEmpty();
    }

    private static ObjectNode call(Cell cell) {
        var call = RECORD.call(cell.part());
        var prefetch = (ObjectNode) call.path("prefetch");
        prefetch.set("patient", RECORD.resource("patient", "present"));
        prefetch.set("conditions", RECORD.bundle());
        prefetch.set("allergies", RECORD.bundle(RECORD.resource("base", "no-known-allergy")));
        prefetch.set("medications", RECORD.bundle());
        prefetch.set("assessments", RECORD.bundle());
        var isScored = cell.part().equals("observations") || cell.part().equals("assessments");
        prefetch.set("observations", isScored ? RECORD.bundle() : RECORD.bundle(RECORD.resource("base", "feverPAIN")));
        return call;
    }

    private static void check(Cell cell, int status, Reply reply) {
        assertThat(reply.status()).isEqualTo(status);
        if (status != 200) {
            assertThat(reply.diagnostics()).contains("patient");
            return;
        }
        assertThat(reply.shownTopics()).isEqualTo(cell.shown());
        assertThat(reply.unknown().contains(cell.part())).isEqualTo(cell.unknown());
        var facts = reply.facts(PRUDENT);
        if (!cell.fact().isEmpty()) {
            var fact = cell.fact().split(" ", 2);
            assertThat(facts).containsPattern("\"" + fact[0] + "\":\\{[^}]*" + fact[1]);
        }
        assertThat(facts.contains("{\"part\":\"" + cell.part().toUpperCase(Locale.ROOT) + "\"}"))
                .isEqualTo(cell.fact().startsWith("NotRead"));
        if (cell.part().equals("allergies")) {
            assertThat(reply.suggestsADrug()).isEqualTo(cell.shown().equals(List.of("change-drug")));
        }
    }

    @Test
    void theTableIsWhole() {
        assertThat(Cell.all().map(Cell::base).distinct()).hasSize(48);
    }
}
