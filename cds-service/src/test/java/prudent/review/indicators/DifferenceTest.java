package prudent.review.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    /** The example of Newcombe's paper (Statistics in Medicine 1998; 17: 873), method 10: 0.2000, from 0.0524 to 0.3339. */
    @Test
    void hasTheIntervalOfNewcombesExample() {
        var difference = Difference.of(new Share(48, 80), new Share(56, 70));

        assertThat(difference.points()).isCloseTo(20, within(0.005));
        assertThat(difference.low()).isCloseTo(5.24, within(0.005));
        assertThat(difference.high()).isCloseTo(33.39, within(0.005));
        assertThat(difference.text())
                .isEqualTo("20.0 points higher (5.2 higher to 33.4 higher): more than chance explains");
    }

    @Test
    void saysWhereChanceIsEnough() {
        assertThat(Difference.of(new Share(20, 100), new Share(18, 100)).text())
                .startsWith("2.0 points lower (")
                .endsWith("higher): chance could explain it");
    }
}
