package prudent.hooks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import prudent.PrudentProperties;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the body of a call as JSON in one pass that bounds everything a hostile body could make expensive: bytes, nesting,
 * tokens, lengths of strings and numbers, exponents; and that refuses duplicate keys, which two readers may read differently.
 */
@Component
final class CallBody {

    private static final int DEEPEST = 50;
    private static final int MOST_TOKENS = 200_000;
    private static final int LONGEST_STRING = 100_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_SCALE = 40;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .maxStringLength(LONGEST_STRING)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .nodeFactory(new BoundedNumbers())
            .enable(
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final int most;

    CallBody(PrudentProperties properties) {
        most = Math.toIntExact(properties.maxBody().toBytes());
    }

    /** The bytes of the body, refused when there are too many or when they are said not to be plain UTF-8. */
    byte[] bytes(HttpServletRequest request) throws IOException {
        checkEncoding(request);
        var length = request.getContentLengthLong();
        if (length > most) {
            throw tooLarge();
        }
        var body = request.getInputStream().readNBytes(length >= 0 ? (int) length : most + 1);
        if (body.length > most) {
            throw tooLarge();
        }
        return body;
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
        try {
            var json = JSON.readTree(body);
            if (json == null || !json.isObject()) {
                throw HookRefusal.malformed("The body must be one JSON object.");
            }
            return json;
        } catch (StreamConstraintsException e) {
            throw HookRefusal.tooLarge("The body goes beyond what is accepted: at most " + DEEPEST + " levels, "
                    + MOST_TOKENS + " tokens, strings of " + LONGEST_STRING + " characters and numbers of "
                    + LONGEST_NUMBER + " digits.");
        } catch (NumberFormatException e) {
            // The parser's own limit of an exponent, which it does not report as an error of JSON.
            throw exponentTooLarge();
        } catch (JacksonException e) {
            var place = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw HookRefusal.malformed("The body is not well-formed JSON" + place
                    + ". Keys must be unique and nothing may follow the object.");
        }
    }

    private static HookRefusal exponentTooLarge() {
        return HookRefusal.malformed("A number has an exponent beyond " + LARGEST_SCALE + ".");
    }

    private HookRefusal tooLarge() {
        return HookRefusal.tooLarge(
                "The body is larger than " + DataSize.ofBytes(most).toKilobytes() + " KB.");
    }

    /** A number with a huge exponent is short to write and endless to compute with. */
    private static final class BoundedNumbers extends JsonNodeFactory {

        private static final long serialVersionUID = 1L;

        @Override
        public tools.jackson.databind.node.ValueNode numberNode(BigDecimal number) {
            if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
                throw exponentTooLarge();
            }
            return super.numberNode(number);
        }
    }
}
