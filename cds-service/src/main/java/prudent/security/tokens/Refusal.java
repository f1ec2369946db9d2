package prudent.security.tokens;

/** Why a token is not taken. The caller is never told; the log says how often. */
enum Refusal {
    NO_TOKEN("there is no single Authorization header with a Bearer token"),
    TOO_LONG("the token is longer than any token needs to be"),
    MALFORMED("the token is not a JWS of three parts with JSON header and claims"),
    ALGORITHM("alg is none of RS256, RS384, RS512, ES256, ES384, ES512"),
    HEADER("the header lacks kid or typ JWT, or holds what no token of CDS Hooks has"),
    CLAIMS("a claim is missing or of the wrong kind"),
    ISSUER("iss is not registered"),
    KEY_ADDRESS("jku is not the address registered for iss"),
    AUDIENCE("aud is not the address that was called"),
    EXPIRED("exp is in the past"),
    NOT_YET("iat or nbf is in the future"),
    LIFETIME("the token lives longer than an hour, or less than no time"),
    TENANT("tenant is not one of the client's"),
    KEY("kid names no key of the client"),
    KEY_ALGORITHM("alg is not what the key is for"),
    SIGNATURE("the signature is not the client's"),
    REPLAYED("the token was used before");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
