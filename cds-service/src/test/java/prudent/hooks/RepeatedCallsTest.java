package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import prudent.decisions.log.DecisionFilter;
import prudent.decisions.log.DecisionLog;
import tools.jackson.databind.json.JsonMapper;

/** A call that a client sends again, because it was not sure of the answer, is the same call: one decision, one answer. */
class RepeatedCallsTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final int TIMES = 20;

    @Test
    void theSameCallAtTheSameTimeIsOneDecision() throws Exception {
        for (var round = 0; round < 5; round++) {
            var call = HostileRequest.good();
            var tasks = new ArrayList<Callable<Answer>>();
            for (var i = 0; i < TIMES; i++) {
                tasks.add(() -> Answer.to(PRUDENT, call));
            }
            var pool = Executors.newFixedThreadPool(TIMES);
            var answers = new HashSet<Answer>();
            for (var answer : pool.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            pool.shutdown();

            assertThat(answers).hasSize(1).allSatisfy(answer -> assertThat(answer.status())
                    .isEqualTo(200));
            assertThat(decisionsOf(call)).isEqualTo(1);
        }
    }

    private static int decisionsOf(SampleCall call) {
        var instance =
                JsonMapper.shared().readTree(call.json()).path("hookInstance").stringValue();
        return PRUDENT.part(DecisionLog.class)
                .page(new DecisionFilter(instance, null, null), null, 50)
                .items()
                .size();
    }
}
