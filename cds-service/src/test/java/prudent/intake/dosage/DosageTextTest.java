package prudent.intake.dosage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.facts.Antimicrobial;
import prudent.intake.products.Product;
import prudent.intake.products.ProductName;

class DosageTextTest {
    private static final Product CAPSULES =
            ProductName.read("1", "Amoxicillin 500mg capsules", Antimicrobial.AMOXICILLIN);
    private static final Product LIQUID =
            ProductName.read("1", "Amoxicillin 250mg/5ml oral suspension", Antimicrobial.AMOXICILLIN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    one three times a day for 7 days                          | 500 | 3 | 7
                    1 tds 5/7                                                 | 500 | 3 | 5
                    500mg QDS x5d                                             | 500 | 4 | 5
                    take TWO tablets twice daily for five days                | 1000 | 2 | 5
                    1 cap bd 7/7                                              | 500 | 2 | 7
                    one capsule every 8 hours                                 | 500 | 3 | NaN
                    One 500mg capsule to be taken 3 times a day for 5 days    | 500 | 3 | 5
                    1 g as a single dose                                      | 1000 | 1 | 1
                    500 mg three times a day for 7 days                       | 500 | 3 | 7
                    Take one 3 times/day for 1 week                           | 500 | 3 | 7
                    1 b.d. for 10 days                                        | 500 | 2 | 10
                    1 t.d.s. 1/52                                             | 500 | 3 | 7
                    500mg 8-hourly for 5 days                                 | 500 | 3 | 5
                    500 mg q6h x 7/7                                          | 500 | 4 | 7
                    500mg tds for a week                                      | 500 | 3 | 7
                    250 mg twice a day, 10 day course                         | 250 | 2 | 10
                    one at night                                              | 500 | 1 | NaN
                    1 mane 5/7                                                | 500 | 1 | 5
                    one in the morning and one at night                       | NaN | NaN | NaN
                    one morning and night for 7 days                          | 500 | 2 | 7
                    500mg twice daily, morning and evening                    | 500 | 2 | NaN
                    one four times a day, an hour before food, for 10 days    | 500 | 4 | 10
                    one qds 30 minutes before meals 5/7                       | 500 | 4 | 5
                    500 mg (one capsule) three times a day for 5 days         | 500 | 3 | 5
                    Take 500mg (2 x 250mg capsules) tds                       | 500 | 3 | NaN
                    Amoxicillin 500mg capsules - one tds for 5 days           | 500 | 3 | 5
                    two 250mg tablets four times a day for 10 days            | 500 | 4 | 10
                    half a tablet twice a day                                 | 250 | 2 | NaN
                    1/2 tablet bd                                             | 250 | 2 | NaN
                    1 - 2 tds 5/7                                             | NaN | NaN | 5
                    one or two capsules three times a day                     | NaN | NaN | NaN
                    one when required                                         | NaN | NaN | NaN
                    1 prn for 5 days                                          | NaN | NaN | 5
                    one up to four times a day                                | NaN | NaN | NaN
                    max 4 in 24 hours                                         | NaN | NaN | NaN
                    500mg twice a week                                        | NaN | NaN | NaN
                    500mg on alternate days                                   | NaN | NaN | NaN
                    one every 6 to 8 hours                                    | NaN | NaN | NaN
                    as directed                                               | NaN | NaN | NaN
                    one three times a day for 1/12                            | 500 | 3 | NaN
                    one three times a day until finished                      | 500 | 3 | NaN
                    Start only if no better after 2 days                      | NaN | NaN | NaN
                    one tds for up to 7 days                                  | 500 | 3 | NaN
                    100mg od 200mg bd                                         | NaN | NaN | NaN
                    one bd tds                                                | NaN | NaN | NaN
                    500 mg 3 x daily for 48 hours                             | 500 | 3 | 2
                    """)
    void readsBritishDosageText(String text, Double mg, Double times, Double days) {
        var phases = DosageText.read(text, CAPSULES);

        var phase = phases.isEmpty() ? Phase.NOTHING : phases.get(0);
        assertThat(phases).hasSizeLessThan(2);
        assertThat(phase.mg()).isEqualTo(mg);
        assertThat(phase.times()).isEqualTo(times);
        assertThat(phase.longestDays()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5ml qds 1/52                                       | 250 | 4 | 7
                    10 ml three times a day for 5 days                 | 500 | 3 | 5
                    one 5ml spoonful three times a day for 5 days      | 250 | 3 | 5
                    two 5ml spoonfuls bd                               | 500 | 2 | NaN
                    2 x 5ml tds 5/7                                    | 500 | 3 | 5
                    5ml of 250mg/5ml suspension three times a day      | 250 | 3 | NaN
                    2.5 ml tds                                         | 125 | 3 | NaN
                    5 tds 5/7                                          | NaN | 3 | 5
                    one tablet tds 5/7                                 | NaN | 3 | 5
                    """)
    void countsLiquidsByTheirStrength(String text, Double mg, Double times, Double days) {
        var phase = DosageText.read(text, LIQUID).get(0);

        assertThat(phase.mg()).isEqualTo(mg);
        assertThat(phase.times()).isEqualTo(times);
        assertThat(phase.longestDays()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200mg stat then 100mg od for 4 days                              | 200 | 1 | 100 | 4
                    200 mg on the first day, then 100 mg once a day for 6 days       | 200 | 1 | 100 | 6
                    200mg stat, 100mg daily 4/7                                      | 200 | 1 | 100 | 4
                    200mg on day 1 followed by 100mg od on days 2 to 5               | 200 | 1 | 100 | 4
                    200 mg on day 1 then 100 mg daily for 7 days in total            | 200 | 1 | 100 | 6
                    """)
    void readsLoadingDoseAndMaintenance(String text, double first, double days, double then, double rest) {
        var phases = DosageText.read(text, null);

        assertThat(phases).hasSize(2);
        assertThat(phases.get(0).mgPerDay()).isEqualTo(first);
        assertThat(phases.get(0).longestDays()).isEqualTo(days);
        assertThat(phases.get(1).mgPerDay()).isEqualTo(then);
        assertThat(phases.get(1).longestDays()).isEqualTo(rest);
    }

    @Test
    void keepsARangeOfDaysAsARange() {
        var phase = DosageText.read("one tds for 5-7 days", CAPSULES).get(0);

        assertThat(phase.shortestDays()).isEqualTo(5);
        assertThat(phase.longestDays()).isEqualTo(7);
        assertThat(phase.mg()).isEqualTo(500);
    }

    @Test
    void readsNoMoreThanTheBeginningOfAnEndlessText() {
        assertThat(DosageText.read("blah ".repeat(100_000) + "one tds", CAPSULES))
                .isEmpty();
    }
}
