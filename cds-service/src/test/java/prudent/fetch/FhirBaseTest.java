package prudent.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clause 52: a FHIR server is the one that was registered or it is not contacted. */
class FhirBaseTest {

    private static final FhirBase BASE = Objects.requireNonNull(FhirBase.of("https://ehr.example/practice/fhir"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ehr.example/practice/fhir/",
                "HTTPS://EHR.Example/practice/fhir",
                "https://ehr.example:443/practice/fhir"
            })
    void spellingsOfOneAddressAreEqual(String address) {
        assertThat(FhirBase.of(address)).isEqualTo(BASE).hasToString("https://ehr.example/practice/fhir");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ehr.example/practice/FHIR",
                "https://ehr.example/practice",
                "https://ehr.example/practice/fhir/R4",
                "https://ehr.example/practice/fhir2",
                "https://ehr.example:8443/practice/fhir",
                "https://ehr.example.attacker.example/practice/fhir",
                "https://attacker.example/practice/fhir"
            })
    void otherAddressesAreNot(String address) {
        assertThat(FhirBase.of(address)).isNotNull().isNotEqualTo(BASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ehr.example/practice/fhir",
                "http://127.0.0.1.attacker.example/fhir",
                "http://2130706433/fhir",
                "http://169.254.169.254/latest/meta-data",
                "https://ehr.example@attacker.example/practice/fhir",
                "https://user:word@ehr.example/practice/fhir",
                "https://ehr.example/practice/fhir?x=1",
                "https://ehr.example/practice/fhir#x",
                "https://ehr.example/x/../practice/fhir",
                "https://ehr.example/practice//fhir",
                "https://ehr.example/%2e%2e/practice/fhir",
                "https://ehr.example\\@attacker.example/fhir",
                "https:///practice/fhir",
                "ehr.example/practice/fhir",
                "file:///etc/passwd",
                "gopher://ehr.example/x",
                "jar:https://ehr.example/x!/",
                "https://ehr.example/practice/fhir\r\nHost: x",
                ""
            })
    @DisplayName("Clause 52: what is no plain https address is none")
    void whatIsNoPlainAddressIsNone(String address) {
        assertThat(FhirBase.of(address)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://ehr.example/practice/fhir?_getpages=1,https://ehr.example/practice/fhir?_getpages=1",
        "https://ehr.example/practice/fhir/Condition?page=2,https://ehr.example/practice/fhir/Condition?page=2",
        "Condition?page=2,https://ehr.example/practice/fhir/Condition?page=2",
        "?page=2,https://ehr.example/practice/fhir/?page=2",
        "Condition?code=a|b,https://ehr.example/practice/fhir/Condition?code=a%7Cb"
    })
    @DisplayName("Clause 46: links within the server are followed")
    void linksWithinTheServerAreFollowed(String link, String page) {
        assertThat(BASE.page(link)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://attacker.example/practice/fhir?page=2",
                "http://ehr.example/practice/fhir?page=2",
                "https://ehr.example:8443/practice/fhir?page=2",
                "https://ehr.example/practice/fhirx?page=2",
                "https://ehr.example/practice/fhir/../admin",
                "https://ehr.example/practice/fhir/%2E%2e/admin",
                "//attacker.example/practice/fhir",
                "/practice/fhir?page=2",
                "../admin",
                "javascript:alert(1)",
                ""
            })
    @DisplayName("Clause 46: other links are not")
    void otherLinksAreNot(String link) {
        assertThat(BASE.page(link)).isNull();
    }
}
