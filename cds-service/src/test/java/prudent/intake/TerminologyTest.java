package prudent.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import prudent.facts.Antimicrobial;
import prudent.facts.Infection;
import prudent.intake.codes.CodeTable;
import prudent.intake.products.SuggestedProduct;

class TerminologyTest {

    @Test
    void everyIndicationHasItsLabel() {
        for (var infection : Infection.values()) {
            assertThat(Calls.TERMINOLOGY.label(infection)).isNotEqualTo(infection.key());
        }
        assertThat(Calls.TERMINOLOGY.snomedCode(Infection.ACUTE_SORE_THROAT)).contains("363746003");
        assertThat(Calls.TERMINOLOGY.snomedCode(Infection.BOIL)).isEmpty();
    }

    @Test
    void suggestedProductsAreFoundByTheirKey() {
        var product =
                Calls.TERMINOLOGY.suggestedProduct("amoxicillin-500mg-capsules").orElseThrow();

        assertThat(product)
                .isEqualTo(new SuggestedProduct(
                        "amoxicillin-500mg-capsules",
                        "39732411000001106",
                        "Amoxicillin 500mg capsules",
                        Antimicrobial.AMOXICILLIN,
                        "capsule",
                        500,
                        "oral"));
        assertThat(Calls.TERMINOLOGY.suggestedProducts()).hasSize(63);
        assertThat(Calls.TERMINOLOGY.suggestedProduct("no-such-key")).isEmpty();
    }

    @Test
    void aWrongRowIsNamedByFileLineAndColumn() {
        CodeTable.read(
                "findings.csv",
                List.of("key", "label", "type", "unit", "allowed_values", "snomed_code", "conditions", "note"),
                row -> {
                    if (row.line() == 2) {
                        assertThatIllegalStateException()
                                .isThrownBy(() -> row.code(0))
                                .withMessageContaining("codes/findings.csv line 2, column key");
                    }
                });
        assertThatIllegalStateException()
                .isThrownBy(() -> CodeTable.read("findings.csv", List.of("id"), row -> {}))
                .withMessageContaining("codes/findings.csv line 1");
        assertThatIllegalStateException()
                .isThrownBy(() -> CodeTable.read("missing.csv", List.of("id"), row -> {}))
                .withMessageContaining("codes/missing.csv");
    }

    @Test
    void quotedCellsAreReadWhole() {
        var labels = new ArrayList<String>();
        CodeTable.read(
                "conditions.csv", List.of("key", "label", "snomed_code", "aliases"), row -> labels.add(row.text(1)));

        assertThat(labels).contains("Lower respiratory tract infection, not further specified");
    }
}
