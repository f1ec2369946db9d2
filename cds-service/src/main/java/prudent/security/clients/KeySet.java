package prudent.security.clients;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public keys of a client by their {@code kid} (RFC 7517, JWK Set). */
record KeySet(Map<String, VerificationKey> keys) {

    static final KeySet EMPTY = new KeySet(Map.of());

    KeySet {
        keys = Map.copyOf(keys);
    }

    @Nullable
    VerificationKey find(String kid) {
        return keys.get(kid);
    }
}
