package prudent.intake.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PatientLanguageTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                                                                | ''
            {"language":{"coding":[{"code":"pl"}]}}                                                                           | pl
            {"language":{"coding":[{"code":"PL-pl"}]},"preferred":false}                                                      | pl
            {"language":{"coding":[{"code":"en"}]}},{"language":{"coding":[{"code":"ur"}]},"preferred":true}                  | ur
            {"language":{"coding":[{"code":"en"}]}},{"language":{"coding":[{"code":"ur"}]}}                                   | ''
            {"language":{"text":"Polish"}}                                                                                    | ''
            {"preferred":true}                                                                                                | ''
            """)
    void thePreferredLanguageOrTheOnlyOneIsRead(String communication, String language) {
        var patient = (ObjectNode) JSON.readTree("{\"communication\":[" + communication + "]}");

        assertThat(PatientLanguage.of(patient)).isEqualTo(language);
    }
}
