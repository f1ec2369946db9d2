package prudent.security.tokens;

/** A token is not taken. */
final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    TokenRefused(Refusal refusal) {
        // Nothing of the token, and no stack trace, which would cost more than the checks.
        super(refusal.sentence(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
