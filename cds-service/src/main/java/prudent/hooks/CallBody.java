package prudent.hooks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import prudent.PrudentProperties;
import tools.jackson.databind.JsonNode;

/** Takes the body of a call from the wire, bounded in bytes and in time, and reads it as {@link StrictJson}. */
@Component
final class CallBody {

    /** What most calls fit in; more room is taken only as bytes come. */
    private static final int FIRST_ROOM = 1 << 16;

    private final int most;
    private final CallLimits limits;

    CallBody(PrudentProperties properties, CallLimits limits) {
        most = Math.toIntExact(properties.maxBody().toBytes());
        this.limits = limits;
    }

    /** The bytes of the body, refused when there are too many, when they come too slowly, or are said not to be plain UTF-8. */
    byte[] bytes(HttpServletRequest request) throws IOException {
        checkEncoding(request);
        var length = request.getContentLengthLong();
        if (length > most) {
            throw tooLarge();
        }
        var body = read(request.getInputStream(), length >= 0 ? (int) length : most + 1);
        if (body.length > most) {
            throw tooLarge();
        }
        return body;
    }

    private byte[] read(InputStream wire, int length) throws IOException {
        var deadline = Deadline.in(limits.readTimeout());
        var body = new byte[Math.min(length, FIRST_ROOM)];
        var count = 0;
        try {
            while (count < length) {
                if (count == body.length) {
                    body = Arrays.copyOf(body, Math.min(length, 2 * body.length));
                }
                var read = wire.read(body, count, body.length - count);
                if (read < 0) {
                    break;
                }
                count += read;
                if (count < length && deadline.isOver()) {
                    throw HookRefusal.tooSlow();
                }
            }
        } catch (IOException e) {
            if (isTimeout(e)) {
                throw HookRefusal.tooSlow();
            }
            throw e;
        }
        return count == body.length ? body : Arrays.copyOf(body, count);
    }

    private static boolean isTimeout(IOException failure) {
        return failure instanceof SocketTimeoutException || failure.getCause() instanceof SocketTimeoutException;
    }

    private static void checkEncoding(HttpServletRequest request) {
        // As the caller declared it: the request's own getter always says UTF-8.
        var type = request.getContentType();
        var charset = type == null ? null : MediaType.parseMediaType(type).getCharset();
        if (charset != null && !charset.equals(UTF_8) && !charset.equals(US_ASCII)) {
            throw HookRefusal.notJson("Send the body in UTF-8.");
        }
        var coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !"identity".equalsIgnoreCase(coding.strip())) {
            throw HookRefusal.notJson("Send the body without a content coding: compressed bodies are not read.");
        }
    }

    /** The JSON object that the bytes are. */
    JsonNode json(byte[] body) {
        return StrictJson.read(body);
    }

    private HookRefusal tooLarge() {
        return HookRefusal.tooLarge(
                "The body is larger than " + DataSize.ofBytes(most).toKilobytes() + " KB.");
    }
}
