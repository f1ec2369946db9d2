package prudent.intake.dosage;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;
import prudent.facts.Antimicrobial;
import prudent.intake.products.Product;

/** Whatever the text: phases in which an amount is a number above nought or not said. */
class DosageTextFuzzTest {

    private static final Product CAPSULES =
            new Product("1", "Amoxicillin 500mg", Antimicrobial.AMOXICILLIN, 500, "capsule");
    private static final Product LIQUID = new Product("2", "Amoxicillin 50mg/ml", Antimicrobial.AMOXICILLIN, 50, "ml");

    @FuzzTest(maxDuration = "10m")
    void readsAnything(FuzzedDataProvider data) {
        var product = product(data);
        var text = data.consumeRemainingAsString();
        assertThat(DosageText.read(text, product)).allSatisfy(phase -> {
            assertThat(phase.mg()).matches(DosageTextFuzzTest::isAmount, "an amount or not said");
            assertThat(phase.times()).matches(DosageTextFuzzTest::isAmount, "an amount or not said");
        });
    }

    private static boolean isAmount(double value) {
        return Double.isNaN(value) || value >= 0;
    }

    private static @Nullable Product product(FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 2)) {
            case 0 -> null;
            case 1 -> CAPSULES;
            default -> LIQUID;
        };
    }
}
