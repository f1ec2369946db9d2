package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;
import tools.jackson.databind.node.ObjectNode;

/** Clauses 26 to 33 of CDS Hooks as {@code clauses.csv} counts them: what a call must hold. */
class RequestClausesTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static Answer answer(Consumer<ObjectNode> change) {
        return Answer.to(PRUDENT, SampleCalls.delayed().with(change));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hook", "hookInstance", "context"})
    @DisplayName("Clause 26: hook, hookInstance and context are required")
    void theRequiredAreRequired(String field) {
        var missing = answer(body -> body.remove(field));
        var wrong = answer(body -> body.put(field, 5));

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.diagnostics()).contains(field);
        assertThat(wrong.status()).isEqualTo(400);
    }

    @Test
    @DisplayName("Clause 27: the hook must be the one that the address serves")
    void theHookMustBeThatOfTheAddress() {
        var answer = answer(body -> body.put("hook", "order-select"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.diagnostics()).contains("order-sign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "1", "d1577c69-dfbe-44ad-ba6d", "{d1577c69-dfbe-44ad-ba6d-3e05e953b2ea}"})
    @DisplayName("Clause 28: hookInstance must be a UUID")
    void hookInstanceMustBeAUuid(String instance) {
        assertThat(answer(body -> body.put("hookInstance", instance)).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("Clause 29: fhirAuthorization needs fhirServer")
    void authorizationNeedsItsServer() {
        var answer = answer(body -> body.putObject("fhirAuthorization").put("access_token", "t"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.diagnostics()).contains("fhirServer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "token_type", "scope", "expires_in", "patient"})
    @DisplayName("Clause 30: fields of fhirAuthorization must be of their types")
    void authorizationMustBeOfItsTypes(String field) {
        var answer = answer(body -> body.put("fhirServer", "https://fhir.example/r4")
                .putObject("fhirAuthorization")
                .putObject(field));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.diagnostics()).contains(field);
    }

    @Test
    @DisplayName("Clause 30: an authorization of scopes that we do not need is answered with what came")
    void authorizationWithoutPatientIsTaken() {
        var answer = answer(body -> body.put("fhirServer", "https://fhir.example/r4")
                .putObject("fhirAuthorization")
                .put("access_token", "t")
                .put("token_type", "Bearer")
                .put("expires_in", 300)
                .put("scope", "patient/MedicationRequest.rs")
                .put("subject", "prudent"));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    @DisplayName("Clause 31: an unknown service is 404, an unknown hook 400")
    void theUnknownIsNamed() {
        assertThat(Answer.to(
                                PRUDENT,
                                "/cds-services/none",
                                SampleCalls.delayed().json())
                        .status())
                .isEqualTo(404);
        assertThat(answer(body -> body.put("hook", "no-hook")).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("Clause 32: orders and record must be of the patient of the context")
    void allMustBeOfOnePatient() {
        var order = SampleCalls.delayed();
        order.draft(0).putObject("subject").put("reference", "Patient/p-2");
        var other = SampleCalls.delayed();
        SampleCalls.otherKind(other, "ServiceRequest").putObject("subject").put("reference", "Patient/p-2");

        assertThat(Answer.to(PRUDENT, order).status()).isEqualTo(400);
        assertThat(Answer.to(PRUDENT, other).status()).isEqualTo(400);
        assertThat(answer(body -> body.withObject("/prefetch/patient").put("id", "p-2"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("Clause 33: a Bundle without type, entries without fullUrl and odd cardinalities are taken")
    void oddBundlesAreTaken() {
        var call = SampleCalls.delayed();
        call.draft(0).putObject("category").put("text", "community");
        call.with(body -> ((ObjectNode) body.at("/prefetch/observations")).remove("type"));

        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.shownTopics()).containsExactly("delayed-antibiotic");
    }
}
