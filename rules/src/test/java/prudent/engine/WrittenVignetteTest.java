package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prudent.engine.Guideline.Vignette;

/** A case that is written once for several patients. */
class WrittenVignetteTest {

    private static final String FILE = "a-folder/vignettes.yaml";

    @Test
    void eachValueIsAPatient() {
        var patients = patients("""
                - vignette: sore throat with <sign>
                  each: { sign: [ STRIDOR, AIRWAY_CONCERN ] }
                  given:
                    - Present: { finding: <sign> }
                  expect: [ NG84-01 ]
                  leads: refer
                """);

        assertThat(patients)
                .extracting(Vignette::vignette)
                .containsExactly("sore throat with stridor", "sore throat with airway concern");
        assertThat(patients).extracting(Vignette::given).containsExactly(present("STRIDOR"), present("AIRWAY_CONCERN"));
        assertThat(patients).allSatisfy(patient -> {
            assertThat(patient.expect()).containsExactly("NG84-01");
            assertThat(patient.leads()).isEqualTo("refer");
        });
    }

    @Test
    void listsGoSideBySideAndANumberStaysOne() {
        var patients = patients("""
                - vignette: 38.5 degrees <when>
                  each: { when: [ yesterday, two days ago ], days: [ 1, 2 ], rule: [ [ RED-02, RED-03 ], [] ] }
                  given:
                    - Measured: { observable: TEMPERATURE, value: 38.5, daysAgo: <days> }
                  expect: [ IND-01, <rule> ]
                """);

        assertThat(patients)
                .extracting(Vignette::vignette)
                .containsExactly("38.5 degrees yesterday", "38.5 degrees two days ago");
        assertThat(patients)
                .extracting(Vignette::expect)
                .containsExactly(List.of("IND-01", "RED-02", "RED-03"), List.of("IND-01"));
        assertThat(patients.get(1).given())
                .containsExactly(Map.of("Measured", Map.of("observable", "TEMPERATURE", "value", 38.5, "daysAgo", 2)));
    }

    @Test
    void listsOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> patients("""
                - vignette: <sign> at <years>
                  each: { sign: [ STRIDOR, DROOLING ], years: [ 40 ] }
                  expect: [ NG84-01 ]
                """))
                .hasMessageContaining("\"<sign> at <years>\": the lists of each are not equally long");
    }

    @Test
    void aPlaceWithoutAListIsRefused() {
        assertThatThrownBy(() -> patients("""
                - vignette: a sign of the airway
                  each: { sign: [ STRIDOR ] }
                  given:
                    - Present: { finding: <sgin> }
                  expect: [ NG84-01 ]
                """)).hasMessageContaining("\"a sign of the airway\": each has no sgin");
    }

    private static List<Map<String, Object>> present(String finding) {
        return List.of(Map.of("Present", Map.of("finding", finding)));
    }

    private static List<Vignette> patients(String yaml) {
        return List.of(new YamlFile(FILE, yaml).read(WrittenVignette[].class)).stream()
                .flatMap(written -> written.patients().stream())
                .toList();
    }
}
