package prudent.security.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import prudent.security.SampleClient;
import prudent.security.SampleToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The tokens of {@code hostile-tokens.yaml}, made for an address. */
final class HostileTokens {

    private static final JWK STRANGER = SampleClient.ec(Curve.P_256, "es256");

    private final SampleClient client;

    HostileTokens(SampleClient client) {
        this.client = client;
    }

    static List<JsonNode> cases() {
        var file = HostileTokens.class.getResourceAsStream("hostile-tokens.yaml");
        return StreamSupport.stream(YAMLMapper.builder().build().readTree(file).spliterator(), false)
                .toList();
    }

    /** The Authorization headers of a case. */
    List<String> authorization(JsonNode each, String url) {
        var token = token(each, url);
        return each.has("authorization")
                ? StreamSupport.stream(each.path("authorization").spliterator(), false)
                        .map(header -> header.asString().replace("{token}", token))
                        .toList()
                : List.of("Bearer " + token);
    }

    private String token(JsonNode each, String url) {
        var kid = each.path("key").asString("es256");
        var token = kid.equals("stranger")
                ? SampleClient.of(SampleClient.ISSUER, STRANGER).token("es256", url)
                : client.token(kid, url);
        token.claim("tenant", "A10001");
        each.path("header").forEachEntry((name, value) -> token.header(name, value(value, url)));
        each.path("claims").forEachEntry((name, value) -> token.claim(name, value(value, url)));
        var parts = token.signed().split("\\.", -1);
        var header = each.has("rawHeader")
                ? SampleToken.encoded(each.path("rawHeader").asString())
                : parts[0];
        var claims = each.has("rawClaims")
                ? SampleToken.encoded(each.path("rawClaims").asString().replace("{url}", url))
                : parts[1];
        var sealed = token.sealed(header + "." + claims);
        var signature = seal(each, header + "." + claims, sealed.substring(sealed.lastIndexOf('.') + 1));
        return each.path("token")
                .asString("{token}")
                .replace("{token}", header + "." + claims + "." + signature)
                .replace("{header}", header)
                .replace("{claims}", claims)
                .replace("{otherClaims}", token.claim("tenant", "t-2").signed().split("\\.", -1)[1])
                .replace("{signature}", signature);
    }

    private String seal(JsonNode each, String signed, String signature) {
        return switch (each.path("seal").asString("")) {
            case "empty" -> "";
            case "zeros" -> Base64URL.encode(new byte[64]).toString();
            case "hmac" -> hmac(each, signed);
            default -> signature;
        };
    }

    private String hmac(JsonNode each, String signed) {
        var key = client.key(each.at("/header/kid").asString("es256"))
                .toPublicJWK()
                .toJSONString();
        try {
            var algorithm = JWSAlgorithm.parse(each.at("/header/alg").asString());
            return new MACSigner(key)
                    .sign(new JWSHeader(algorithm), signed.getBytes(US_ASCII))
                    .toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(JsonNode value, String url) {
        if (value.isNull()) {
            return null;
        }
        var text = value.asString("");
        if (text.matches("now[+-]\\d+")) {
            return SampleToken.NOW + Long.parseLong(text.substring(3));
        }
        if (text.equals("HUGE")) {
            return "x".repeat(4_000);
        }
        var filled = value.toString().replace("{url}", url).replace("{URL}", url.toUpperCase(Locale.ROOT));
        return JsonMapper.shared().readTree(filled);
    }
}
