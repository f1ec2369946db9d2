package prudent.hooks;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The answer to discovery (CDS Hooks 2.0.1, Discovery): it only changes with the program, so it is written once. */
@Component
final class Discovery {

    /** How long a caller need not ask again: a key it does not know of yet is only one that it does not send. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final int TAG_BYTES = 16;

    private final ResponseEntity<byte[]> answer;

    Discovery(ServiceCatalog catalog, JsonMapper json) {
        var body = json.writeValueAsBytes(Map.of("services", catalog.services()));
        answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(tag(body))
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(body);
    }

    /** The same for everybody; Spring answers 304 in its place to a caller that has it already. */
    ResponseEntity<byte[]> answer() {
        return answer;
    }

    private static String tag(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
