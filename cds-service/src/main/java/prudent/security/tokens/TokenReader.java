package prudent.security.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JWS in its compact form: cheaply, strictly, and only what CDS Hooks knows. */
final class TokenReader {

    private static final int LONGEST_TOKEN = 4_096;
    private static final int LONGEST_HEADER = 1_024;
    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_ID = 256;
    private static final double LATEST = 1e11;

    private static final Map<String, JWSAlgorithm> ALGORITHMS = Stream.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512)
            .collect(Collectors.toUnmodifiableMap(JWSAlgorithm::getName, Function.identity()));

    /** Keys brought along, conditions on how to read, encryption: what a token could use to be believed. */
    private static final Set<String> FOREIGN =
            Set.of("crit", "b64", "jwk", "x5c", "x5u", "zip", "enc", "epk", "p2c", "p2s");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(5)
                            .maxStringLength(2_048)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private TokenReader() {}

    static Token read(String token) throws TokenRefused {
        if (token.length() > LONGEST_TOKEN) {
            throw new TokenRefused(Refusal.TOO_LONG);
        }
        var first = token.indexOf('.');
        var second = token.indexOf('.', first + 1);
        if (first < 1 || second <= first + 1 || second + 1 >= token.length() || !isPlain(token)) {
            throw new TokenRefused(Refusal.MALFORMED);
        }
        return new Token(
                header(json(token.substring(0, first), LONGEST_HEADER)),
                claims(json(token.substring(first + 1, second), LONGEST_TOKEN)),
                token.substring(0, second).getBytes(US_ASCII),
                new Base64URL(token.substring(second + 1)));
    }

    /** Nothing but base64url without padding, and two full stops. */
    private static boolean isPlain(String token) {
        var stops = 0;
        for (var i = 0; i < token.length(); i++) {
            var c = token.charAt(i);
            if (c == '.') {
                stops++;
            } else if (!((c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '_')) {
                return false;
            }
        }
        return stops == 2;
    }

    private static JsonNode json(String part, int longest) throws TokenRefused {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            var json = bytes.length <= longest ? JSON.readTree(bytes) : null;
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JacksonException | IllegalArgumentException notJson) {
            // Not base64url, not JSON, or a number beyond all bounds: refused below, all alike.
        }
        throw new TokenRefused(Refusal.MALFORMED);
    }

    private static Token.Header header(JsonNode json) throws TokenRefused {
        var algorithm = ALGORITHMS.get(json.path("alg").asString(""));
        if (algorithm == null) {
            throw new TokenRefused(Refusal.ALGORITHM);
        }
        if (FOREIGN.stream().anyMatch(json::has)
                || !json.path("typ").asString("").equalsIgnoreCase("JWT")
                || !isText(json.path("kid"), LONGEST_ID)) {
            throw new TokenRefused(Refusal.HEADER);
        }
        return new Token.Header(
                algorithm, json.path("kid").stringValue(), textIfAny(json.path("jku"), Refusal.KEY_ADDRESS));
    }

    private static Token.Claims claims(JsonNode json) throws TokenRefused {
        var issued = time(json.path("iat"));
        return new Token.Claims(
                text(json.path("iss"), LONGEST_NAME),
                audience(json.path("aud")),
                time(json.path("exp")),
                issued,
                json.has("nbf") ? time(json.path("nbf")) : issued,
                text(json.path("jti"), LONGEST_ID),
                textIfAny(json.path("tenant"), Refusal.TENANT));
    }

    /** A token for several services could be used by one of them to call another: it has one audience. */
    private static String audience(JsonNode aud) throws TokenRefused {
        if (!aud.isArray()) {
            return text(aud, 2 * LONGEST_NAME);
        }
        if (aud.size() != 1) {
            throw new TokenRefused(Refusal.AUDIENCE);
        }
        return text(aud.path(0), 2 * LONGEST_NAME);
    }

    private static long time(JsonNode seconds) throws TokenRefused {
        var value = seconds.isNumber() ? seconds.doubleValue() : Double.NaN;
        if (!(value >= 0 && value < LATEST)) {
            throw new TokenRefused(Refusal.CLAIMS);
        }
        return (long) value;
    }

    private static String text(JsonNode node, int longest) throws TokenRefused {
        if (!isText(node, longest)) {
            throw new TokenRefused(Refusal.CLAIMS);
        }
        return node.stringValue();
    }

    private static @Nullable String textIfAny(JsonNode node, Refusal otherwise) throws TokenRefused {
        if (node.isMissingNode()) {
            return null;
        }
        if (!isText(node, LONGEST_NAME)) {
            throw new TokenRefused(otherwise);
        }
        return node.stringValue();
    }

    private static boolean isText(JsonNode node, int longest) {
        return node.isString()
                && !node.stringValue().isBlank()
                && node.stringValue().length() <= longest;
    }
}
