package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.drools.model.functions.PredicateInformation;
import org.junit.jupiter.api.Test;

class EnumTestTest {

    @Test
    void oneOfSomeConstantsIsRead() {
        assertThat(EnumTest.of(constraint("finding == ClinicalFinding.FEVER")))
                .contains(new EnumTest("finding", Set.of("FEVER"), true));
        assertThat(EnumTest.of(constraint("finding in ( ClinicalFinding.FEVER,\n        ClinicalFinding.RIGORS )")))
                .contains(new EnumTest("finding", Set.of("FEVER", "RIGORS"), false));
        assertThat(EnumTest.of(constraint("verdict == PenicillinUse.Verdict.AVOID")))
                .contains(new EnumTest("verdict", Set.of("AVOID"), true));
    }

    @Test
    void anythingElseIsNot() {
        assertThat(EnumTest.of(constraint("finding != ClinicalFinding.FEVER"))).isEmpty();
        assertThat(EnumTest.of(constraint("finding not in ( ClinicalFinding.FEVER )")))
                .isEmpty();
        assertThat(EnumTest.of(constraint("drug.antimicrobialClass == AntimicrobialClass.MACROLIDE")))
                .isEmpty();
        assertThat(EnumTest.of(constraint("years == 5"))).isEmpty();
        assertThat(EnumTest.of(constraint("finding == ClinicalFinding.FEVER || finding == ClinicalFinding.RIGORS")))
                .isEmpty();
    }

    private static PredicateInformation constraint(String text) {
        return new PredicateInformation(text, "rule", "file");
    }
}
