package prudent.language;

import java.util.List;
import prudent.language.Token.Kind;

/** Walks through tokens; says what it expected where something else stands. */
final class TokenReader {

    private final List<Token> tokens;
    private int next;

    TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    Token take() {
        var token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    /** The token before the next. */
    Token last() {
        return tokens.get(Math.max(0, next - 1));
    }

    boolean sees(String sign) {
        return peek().is(sign);
    }

    boolean takes(String sign) {
        var found = sees(sign);
        if (found) {
            next++;
        }
        return found;
    }

    Token expect(String sign, String what) {
        if (!sees(sign)) {
            throw refusal("expected " + what + ", and found " + peek().named());
        }
        return take();
    }

    Token expect(Kind kind, String what) {
        if (peek().kind() != kind) {
            throw refusal("expected " + what + ", and found " + peek().named());
        }
        return take();
    }

    /** Of what stands next. */
    NotUnderstood refusal(String what) {
        return new NotUnderstood(peek().span(), what);
    }

    /** To the next rule, or to the end. */
    void skipToRule() {
        while (peek().kind() != Kind.END && !isRule()) {
            next++;
        }
    }

    private boolean isRule() {
        return sees("rule") && peek().span().column() == 1;
    }
}
