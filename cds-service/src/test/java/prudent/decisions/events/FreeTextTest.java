package prudent.decisions.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9434765919 | [NHS number removed]",
                "Pt 943 476 5919 declined. | Pt [NHS number removed] declined.",
                "943-476-5919, seen | [NHS number removed], seen",
                "NHS:943.476.5919! | NHS:[NHS number removed]!",
                "943\u00a0476\u00a05919 | [NHS number removed]",
                "9 4 3 4 7 6 5 9 1 9 | [NHS number removed]",
                "two: 9434765919 and 4505577104 | two: [NHS number removed] and [NHS number removed]",
                "on 12 943 476 5919 | on 12 [NHS number removed]",
                "20 11 2026 94 9434765919 | 20 11 2026 94 [NHS number removed]",
                "\uff19\uff14\uff13\uff14\uff17\uff16\uff15\uff19\uff11\uff19 | [NHS number removed]",
            })
    void nhsNumbersAreTakenOut(String written, String kept) {
        assertThat(FreeText.withoutNumbers(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9434765918",
                "94347659190",
                "5 days of 500 mg, 3 times a day, from 2026-11-23",
                "costs $1 a tablet",
                "07700 900123"
            })
    void otherTextStaysAsItIs(String written) {
        assertThat(FreeText.withoutNumbers(written)).isSameAs(written);
    }
}
