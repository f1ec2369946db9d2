package prudent.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.protocol.FhirAccess;
import prudent.protocol.FhirAccess.Authorization;

/** Clauses 47 and 52: which server may be read, with which token. */
class PermitTest {

    private static final String SERVER = "https://ehr.example/fhir";
    private static final String TOKEN = "eyJhbGciOiJ.a-b_c~d/e+f==";

    @Test
    void aRegisteredServerIsReadWithTheCallersToken() {
        var permit = Objects.requireNonNull(permit(SERVER, authorization("patient/*.read", "p-1")));

        assertThat(permit.token()).isEqualTo(TOKEN);
        assertThat(permit.toString()).doesNotContain(TOKEN);
    }

    @Test
    void withoutATokenOnlyAnOpenServerIsRead() {
        var access = new FhirAccess(SERVER, null);
        var open = List.of(Objects.requireNonNull(FhirBase.of(SERVER)));

        assertThat(Permit.of(access, "p-1", List.of(URI.create(SERVER)), List.of()))
                .isNull();
        assertThat(Permit.of(access, "p-1", List.of(), open)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ehr.example/fhir2", "https://ehr.example", "https://attacker.example/fhir", "?"})
    @DisplayName("Clause 52: a server that is not registered for the caller is not contacted")
    void aServerThatIsNotRegisteredIsNot(String server) {
        assertThat(permit(server, authorization("patient/*.read", null))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Basic,300,-,good-token",
                "'',300,-,good-token",
                "Bearer,-1,-,good-token",
                "Bearer,0,-,good-token",
                "Bearer,86400,-,good-token",
                "Bearer,300,p-2,good-token",
                "Bearer,300,-,''",
                "Bearer,300,-,'two words'",
                "Bearer,300,-,'x\r\nHost: attacker.example'"
            })
    @DisplayName("Clauses 30, 47: a token that is not fit is not used")
    void aTokenThatIsNotFitIsNotUsed(String type, long seconds, @Nullable String patient, String token) {
        assertThat(permit(SERVER, new Authorization(token, type, seconds, "patient/*.read", patient)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'',Condition,true",
                "patient/*.read,Condition,true",
                "patient/*.rs,Condition,true",
                "user/Condition.read launch openid,Condition,true",
                "patient/Condition.r,Condition,true",
                "patient/Condition.rs?category=problem-list-item,Condition,true",
                "patient/Observation.read,Condition,false",
                "launch openid,Condition,false",
                "patient/Condition.s,Condition,false",
                "patient/*.write,-,-",
                "patient/*.*,-,-",
                "patient/*.cruds,-,-",
                "patient/Condition.read patient/Condition.u,-,-",
                "system/*.read,-,-"
            })
    void scopesSayWhatMayBeReadAndMoreThanReadingIsTooMuch(
            String scope, @Nullable String type, @Nullable Boolean mayRead) {
        var permit = permit(SERVER, authorization(scope, "Patient/p-1"));

        if (type == null) {
            assertThat(permit).isNull();
        } else {
            assertThat(Objects.requireNonNull(permit).scopes().mayRead(type)).isEqualTo(mayRead);
        }
    }

    @Test
    @DisplayName("Clause 47: tokens are not written by accident")
    void tokensAreNotWrittenByAccident() {
        var authorization = authorization("", null);

        assertThat(authorization.toString()).doesNotContain(TOKEN);
        assertThat(new FhirAccess(SERVER, authorization).toString()).doesNotContain(TOKEN);
    }

    private static Authorization authorization(String scope, @Nullable String patient) {
        return new Authorization(TOKEN, "Bearer", 300, scope, patient);
    }

    private static @Nullable Permit permit(String server, Authorization authorization) {
        return Permit.of(new FhirAccess(server, authorization), "p-1", List.of(URI.create(SERVER)), List.of());
    }
}
