package prudent.intake.products;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.facts.Antimicrobial;

class ProductNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AMOXICILLIN    | Amoxicillin 500mg capsules                          | 500   | capsule
                    AMOXICILLIN    | Amoxicillin 250mg/5ml oral suspension sugar free    | 50    | ml
                    AMOXICILLIN    | Amoxicillin 125mg/1.25ml oral suspension paediatric | 100   | ml
                    AMOXICILLIN    | Amoxicillin 3g oral powder sachets sugar free       | 3000  | sachet
                    CO_AMOXICLAV   | Co-amoxiclav 500mg/125mg tablets                    | 500   | tablet
                    CO_AMOXICLAV   | Co-amoxiclav 400mg/57mg/5ml oral suspension         | 80    | ml
                    CO_AMOXICLAV   | Augmentin 625mg tablets                             | 0     | tablet
                    METHENAMINE    | Methenamine hippurate 1g tablets                    | 1000  | tablet
                    CLARITHROMYCIN | Clarithromycin 187.5mg granules straws              | 187.5 | straw
                    ERYTHROMYCIN   | Erythromycin ethyl succinate 62.5mg/5ml suspension  | 12.5  | ml
                    FUSIDIC_ACID_TOPICAL | Fusidic acid 2% cream                         | 0     | ''
                    RETAPAMULIN    | Altargo 10mg/g ointment                             | 0     | ''
                    AMOXICILLIN    | Amix 250 capsules                                   | 0     | capsule
                    """)
    void readsStrengthAndUnit(Antimicrobial drug, String name, double mg, String unit) {
        var product = ProductName.read("1", name, drug);

        assertThat(product.mgPerUnit()).isEqualTo(mg);
        assertThat(product.unit()).isEqualTo(unit);
    }
}
