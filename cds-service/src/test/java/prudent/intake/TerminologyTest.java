package prudent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import prudent.facts.Infection;

class TerminologyTest {
    static final Terminology TERMINOLOGY = Terminology.load();

    @Test
    void everyIndicationHasItsLabel() {
        for (var infection : Infection.values()) {
            assertThat(TERMINOLOGY.label(infection)).isNotEqualTo(infection.key());
        }
    }
}
