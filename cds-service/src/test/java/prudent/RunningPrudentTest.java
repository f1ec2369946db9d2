package prudent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunningPrudentTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    @Test
    void theApplicationIsReadyWhenItRuns() {
        assertThat(PRUDENT.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }
}
