package prudent.security.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import org.jspecify.annotations.Nullable;

/**
 * A token as it was read: well-formed, and nothing of it proven.
 *
 * @param signed header and claims as they were signed
 * @param signature over them
 */
@SuppressWarnings("ArrayRecordComponent") // made once, compared never
record Token(Header header, Claims claims, byte[] signed, Base64URL signature) {

    /**
     * The header (RFC 7515).
     *
     * @param algorithm with which it says that it was signed
     * @param kid which key it says that it was signed with
     * @param jku where it says that the key is published
     */
    record Header(
            JWSAlgorithm algorithm, String kid, @Nullable String jku) {}

    /**
     * The claims that CDS Hooks knows.
     *
     * @param issuer {@code iss}
     * @param audience {@code aud}, the only one
     * @param expires {@code exp}, seconds since 1970
     * @param issued {@code iat}, seconds since 1970
     * @param notBefore {@code nbf}, seconds since 1970; when it was issued, unless it says so
     * @param id {@code jti}
     * @param tenant for whom the client calls
     */
    record Claims(
            String issuer,
            String audience,
            long expires,
            long issued,
            long notBefore,
            String id,
            @Nullable String tenant) {}
}
