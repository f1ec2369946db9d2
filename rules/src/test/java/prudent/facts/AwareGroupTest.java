package prudent.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The groups of the UK-AWaRe classification. */
class AwareGroupTest {

    @Test
    void theMovesOf2024AreInPlace() {
        assertThat(List.of(Antimicrobial.CEFALEXIN, Antimicrobial.CEFADROXIL, Antimicrobial.CEFRADINE))
                .allMatch(drug -> AwareGroup.of(drug) == AwareGroup.ACCESS);
        assertThat(AwareGroup.of(Antimicrobial.CO_AMOXICLAV)).isEqualTo(AwareGroup.WATCH);
    }

    @Test
    void whatIsNoSystemicAntibacterialIsInNoGroup() {
        assertThat(Arrays.stream(Antimicrobial.values()).filter(drug -> !drug.isSystemicAntibacterial()))
                .allMatch(drug -> AwareGroup.of(drug) == AwareGroup.UNCATEGORISED);
    }

    @Test
    void whatIsInferredFrom2019IsFromMemory() {
        assertThat(AwareGroup.evidence(Antimicrobial.ERYTHROMYCIN)).isEqualTo(Evidence.M);
        assertThat(AwareGroup.evidence(Antimicrobial.AMOXICILLIN)).isEqualTo(Evidence.V2);
    }
}
