package prudent.security.tokens;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import prudent.security.Caller;
import prudent.security.clients.RegisteredClients;
import prudent.security.clients.VerificationKey;

/** Decides whether a token proves who called; what costs least is looked at first, and a token is used up last. */
final class TokenCheck {

    private static final long LONGEST_LIFE = Duration.ofHours(1).toSeconds();
    private static final long SKEW = Duration.ofMinutes(1).toSeconds();

    private final RegisteredClients clients;
    private final SeenTokens seen;
    private final Clock clock;

    TokenCheck(RegisteredClients clients, SeenTokens seen, Clock clock) {
        this.clients = clients;
        this.seen = seen;
        this.clock = clock;
    }

    /**
     * Who called.
     *
     * @param compact the token as it came
     * @param address the address that was called
     */
    Caller caller(String compact, @Nullable String address) throws TokenRefused {
        var token = TokenReader.read(compact);
        var claims = token.claims();
        var client = clients.find(claims.issuer());
        if (client == null) {
            throw new TokenRefused(Refusal.ISSUER);
        }
        var jku = token.header().jku();
        refuse(jku != null && !jku.equals(client.jku()), Refusal.KEY_ADDRESS);
        refuse(!claims.audience().equals(address), Refusal.AUDIENCE);
        checkTime(claims);
        var caller = client.caller(claims.tenant()).orElseThrow(() -> new TokenRefused(Refusal.TENANT));
        checkSignature(token, clients.key(client, token.header().kid()));
        // An exp in the past is taken for as long as clocks may differ, and so long must the token be remembered.
        refuse(!seen.isFirst(claims.issuer(), claims.id(), claims.expires() + SKEW), Refusal.REPLAYED);
        return caller;
    }

    private void checkTime(Token.Claims claims) throws TokenRefused {
        var now = clock.instant().getEpochSecond();
        refuse(claims.expires() + SKEW <= now, Refusal.EXPIRED);
        refuse(claims.issued() - SKEW > now || claims.notBefore() - SKEW > now, Refusal.NOT_YET);
        var life = claims.expires() - claims.issued();
        refuse(life <= 0 || life > LONGEST_LIFE, Refusal.LIFETIME);
    }

    private static void checkSignature(Token token, @Nullable VerificationKey key) throws TokenRefused {
        if (key == null) {
            throw new TokenRefused(Refusal.KEY);
        }
        var algorithm = token.header().algorithm();
        refuse(!key.takes(algorithm), Refusal.KEY_ALGORITHM);
        refuse(!key.verifies(algorithm, token.signed(), token.signature()), Refusal.SIGNATURE);
    }

    private static void refuse(boolean isWrong, Refusal refusal) throws TokenRefused {
        if (isWrong) {
            throw new TokenRefused(refusal);
        }
    }
}
