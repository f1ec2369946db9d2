package prudent.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final FhirBase BASE = Objects.requireNonNull(FhirBase.of("https://ehr.example/fhir"));

    private long now;
    private final Breaker breaker = new Breaker(() -> now);

    @Test
    void fiveSilentCallsInARowGiveTheServerAPause() {
        silent(4);
        assertThat(breaker.isOpen(BASE)).isFalse();

        silent(1);
        assertThat(breaker.isOpen(BASE)).isTrue();
        pass(Duration.ofSeconds(6));
        assertThat(breaker.isOpen(BASE)).isFalse();
    }

    @Test
    void afterThePauseOneMoreSilentCallIsEnough() {
        silent(5);
        pass(Duration.ofSeconds(60));

        silent(1);

        assertThat(breaker.isOpen(BASE)).isTrue();
    }

    @Test
    void anAnswerMakesUpForAllSilence() {
        silent(4);
        breaker.answered(BASE);

        silent(4);

        assertThat(breaker.isOpen(BASE)).isFalse();
    }

    @Test
    void silenceLongAgoDoesNotCount() {
        silent(4);
        pass(Duration.ofSeconds(11));

        silent(4);

        assertThat(breaker.isOpen(BASE)).isFalse();
    }

    private void silent(int calls) {
        for (var call = 0; call < calls; call++) {
            breaker.silent(BASE);
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
