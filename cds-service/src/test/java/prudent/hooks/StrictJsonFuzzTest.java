package prudent.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes: one JSON object or a refusal. What was taken can be written, and is read and written as the same again. */
class StrictJsonFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void readsOrRefuses(byte[] body) {
        try {
            var written = StrictJson.read(body).toString();
            assertThat(StrictJson.read(written.getBytes(UTF_8))).hasToString(written);
        } catch (HookRefusal refusal) {
            assertThat(refusal.sentence()).endsWith(".").hasSizeLessThan(300);
        }
    }
}
