package prudent.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes: one JSON object or a refusal. What was taken can be written, and reads as the same. */
class StrictJsonFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void readsOrRefuses(byte[] body) {
        try {
            var json = StrictJson.read(body);
            assertThat(StrictJson.read(json.toString().getBytes(UTF_8))).isEqualTo(json);
        } catch (HookRefusal refusal) {
            assertThat(refusal.sentence()).endsWith(".").hasSizeLessThan(300);
        }
    }
}
