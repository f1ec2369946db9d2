package prudent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prudent.language.Token.Kind;

/**
 * Cuts a file into tokens. What the compiler might read otherwise than we do is refused: escapes, block comments, control
 * characters, letters of other alphabets outside of texts.
 */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("(?<gap>[ \\t\\r\\n]+|//[^\\r\\n\\\\]*+(?=[\\r\\n]|$))"
            + "|(?<metadatum>@[a-z]+\\([ \\t]*[A-Za-z0-9_.-]+[ \\t]*\\))"
            + "|(?<word>[A-Za-z_$][A-Za-z0-9_$]*+)"
            + "|(?<number>(?:0|[1-9][0-9]{0,8})(?:\\.[0-9]{1,6})?(?![A-Za-z0-9_$]))"
            + "|(?<text>\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[\"\\\\])*+\")"
            + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[-+*/<>()\\[\\]{},;:.@=!])");

    /** Kinds as the groups of the pattern name them. */
    private static final Set<Kind> KINDS = Set.of(Kind.METADATUM, Kind.WORD, Kind.NUMBER, Kind.TEXT, Kind.SIGN);

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int line = 1;
    private int lineStart;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        return new Tokens(text).cut();
    }

    private List<Token> cut() {
        var matcher = TOKEN.matcher(text);
        var at = 0;
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw new NotUnderstood(span(at, at + 1), unreadable(at));
            }
            add(matcher, at);
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", span(at, at)));
        return tokens;
    }

    private void add(Matcher matcher, int at) {
        if (matcher.group("gap") != null) {
            countLines(at, matcher.end());
            return;
        }
        for (var kind : KINDS) {
            var found = matcher.group(kind.name().toLowerCase(java.util.Locale.ROOT));
            if (found != null) {
                tokens.add(new Token(kind, kind == Kind.TEXT ? unquoted(found) : found, span(at, matcher.end())));
            }
        }
    }

    private static String unquoted(String found) {
        return found.substring(1, found.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private void countLines(int from, int to) {
        for (int i = from; i < to; i++) {
            var isEnd = text.charAt(i) == '\n'
                    || (text.charAt(i) == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
            if (isEnd) {
                line++;
                lineStart = i + 1;
            }
        }
    }

    private Span span(int start, int end) {
        return new Span(start, end, line, start - lineStart + 1);
    }

    private String unreadable(int at) {
        var rest = text.substring(at, Math.min(at + 2, text.length()));
        if (rest.startsWith("\"")) {
            return "a text begins here and does not end on this line: close it with \", and write a quote in it as \\\"";
        }
        if (rest.startsWith("\\") || rest.startsWith("//")) {
            return "a backslash may only stand in a text, before a quote: take it out";
        }
        if (rest.startsWith("/*") || rest.startsWith("#")) {
            return "comments begin with // and end with the line";
        }
        return Character.isDigit(rest.charAt(0))
                ? "this is no number: write it like 12 or 37.5"
                : "the sign " + rest.substring(0, 1) + " has no meaning in a rule: take it out";
    }
}
