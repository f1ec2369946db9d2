package prudent.security.tokens;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Base64;

/** Whatever is said in place of a token: one with everything that is needed, within its bounds, or a refusal. */
class TokenReaderFuzzTest {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @FuzzTest(maxDuration = "10m")
    void readsOrRefuses(FuzzedDataProvider data) {
        // Half of them as they come; half with well-formed parts, so that what is inside them is reached.
        var token = data.consumeBoolean()
                ? data.consumeRemainingAsString()
                : part(data) + "." + part(data) + "." + part(data);
        try {
            var read = TokenReader.read(token);
            assertThat(read.header().kid()).isNotBlank().hasSizeLessThanOrEqualTo(256);
            assertThat(read.claims().issuer()).isNotBlank();
            assertThat(read.claims().audience()).isNotBlank();
            assertThat(read.claims().id()).isNotBlank().hasSizeLessThanOrEqualTo(256);
            assertThat(read.claims().expires()).isNotNegative();
            assertThat(token).startsWith(new String(read.signed(), ISO_8859_1) + ".");
        } catch (TokenRefused refused) {
            assertThat(refused.refusal()).isNotNull();
        }
    }

    private static String part(FuzzedDataProvider data) {
        return BASE64.encodeToString(data.consumeString(500).getBytes(ISO_8859_1));
    }
}
