package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes: feedback that can be kept, or a refusal. */
class FeedbackFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void readsOrRefuses(byte[] body) {
        try {
            assertThat(FeedbackReader.read(StrictJson.read(body)))
                    .allSatisfy(
                            feedback -> assertThat(feedback.card().toString()).hasSize(36));
        } catch (HookRefusal refusal) {
            assertThat(refusal.sentence()).endsWith(".").hasSizeLessThan(300);
        }
    }
}
