package prudent.authoring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.Outcome;

class HeardTest {

    private static Heard heard(long accepted, long overridden) {
        return Heard.of(
                "1 Nov",
                List.of(
                        new Count("HOOK", Outcome.ACCEPTED, null, accepted),
                        new Count("HOOK", Outcome.OVERRIDDEN, null, overridden),
                        new Count("HOOK", Outcome.OPEN, null, 7)));
    }

    @Test
    void countsWhatWasShownAcceptedAndOverridden() {
        assertThat(heard(30, 10)).isEqualTo(new Heard("1 Nov", 47, 30, 10));
    }

    @Test
    void acceptanceThatFallsByMoreThanChanceTires() {
        assertThat(heard(10, 40).isTiredAfter(heard(40, 10))).isTrue();
    }

    @Test
    void aFallThatMayBeChanceOrOfFewAnswersDoesNotTire() {
        assertThat(heard(23, 17).isTiredAfter(heard(25, 15))).isFalse();
        assertThat(heard(0, 8).isTiredAfter(heard(8, 0))).isFalse();
    }
}
