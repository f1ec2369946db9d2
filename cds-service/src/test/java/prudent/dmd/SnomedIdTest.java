package prudent.dmd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnomedIdTest {

    @ParameterizedTest
    @CsvSource({
        "27658006, true",
        "39732411000001106, true",
        "39732411000001107, false",
        "39732411000001160, false",
        "27658, false",
        "1234567890123456789, false",
        "2765800x, false",
        "'', false"
    })
    void checksTheLastDigit(String id, boolean isConcept) {
        assertThat(SnomedId.isConcept(id)).isEqualTo(isConcept);
    }
}
