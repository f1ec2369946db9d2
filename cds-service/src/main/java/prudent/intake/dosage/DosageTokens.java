package prudent.intake.dosage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words, numbers and signs of a dosage text; numbers in words become numbers. */
final class DosageTokens {
    private static final int LONGEST_TEXT = 1024;
    private static final Map<String, Double> NUMBERS = Map.ofEntries(
            Map.entry("half", 0.5),
            Map.entry("one", 1.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("twelve", 12.0),
            Map.entry("fourteen", 14.0));

    private record Token(String word, double number) {}

    private static final Token END = new Token("", Double.NaN);

    private final List<Token> tokens = new ArrayList<>();

    DosageTokens(String text) {
        var lower = (text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text).toLowerCase(Locale.ROOT);
        var at = 0;
        while (at < lower.length()) {
            at = next(lower, at);
        }
    }

    private int next(String text, int at) {
        var c = text.charAt(at);
        if (isDigit(c)) {
            return number(text, at);
        }
        if (Character.isLetter(c)) {
            return word(text, at);
        }
        if (!Character.isWhitespace(c) && c != '.' && c != '\'' && c != '’') {
            tokens.add(new Token(c == '–' ? "-" : c == '×' ? "x" : String.valueOf(c), Double.NaN));
        }
        return at + 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int number(String text, int from) {
        var at = from;
        var point = false;
        while (at < text.length()
                && (isDigit(text.charAt(at))
                        || (text.charAt(at) == '.'
                                && !point
                                && at + 1 < text.length()
                                && isDigit(text.charAt(at + 1))))) {
            point |= text.charAt(at) == '.';
            at++;
        }
        tokens.add(new Token("", Double.parseDouble(text.substring(from, at))));
        return at;
    }

    /** A word; the points of "t.d.s." are left out. */
    private int word(String text, int from) {
        var word = new StringBuilder();
        var at = from;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (Character.isLetter(c)) {
                word.append(c);
            } else if (c != '.' || at + 1 >= text.length() || !Character.isLetter(text.charAt(at + 1))) {
                break;
            }
            at++;
        }
        var number = NUMBERS.get(word.toString());
        tokens.add(new Token(number == null ? word.toString() : "", number == null ? Double.NaN : number));
        return at;
    }

    int size() {
        return tokens.size();
    }

    private Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
    }

    /** The number at this place, or NaN. */
    double number(int index) {
        return at(index).number;
    }

    boolean isNumber(int index) {
        return !Double.isNaN(at(index).number);
    }

    boolean isWord(int index) {
        return !at(index).word.isEmpty();
    }

    /** The word or sign at this place, or empty. */
    String word(int index) {
        return at(index).word;
    }

    boolean is(int index, String... words) {
        var word = at(index).word;
        for (var wanted : words) {
            if (word.equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
