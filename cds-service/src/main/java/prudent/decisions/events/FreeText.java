package prudent.decisions.events;

import java.util.regex.Pattern;

/** What people write, made fit to be kept: without the numbers under which the NHS knows its patients. */
public final class FreeText {

    /** Ten digits of any script, with spaces, dots or dashes between them or none, and no further digit on either side. */
    private static final Pattern TEN_DIGITS =
            Pattern.compile("(?<!\\p{Nd})\\p{Nd}(?:[\\p{Zs}\\t.\\u2010-\\u2015-]{0,3}\\p{Nd}){9}(?!\\p{Nd})");

    private static final int DIGITS = 10;
    private static final int MODULUS = 11;
    private static final String IN_ITS_PLACE = "[NHS number removed]";

    private FreeText() {}

    /** The text with every NHS number replaced by words that say so. */
    public static String withoutNumbers(String text) {
        var found = TEN_DIGITS.matcher(text);
        var clean = new StringBuilder();
        var copied = 0;
        // From the next digit on when ten digits are no number: the last of them may be the first of one.
        for (var from = 0; found.find(from); ) {
            if (isNhsNumber(found.group())) {
                clean.append(text, copied, found.start()).append(IN_ITS_PLACE);
                copied = found.end();
                from = found.end();
            } else {
                from = found.start() + 1;
            }
        }
        return copied == 0 ? text : clean.append(text, copied, text.length()).toString();
    }

    /** The last digit is a check over the others, modulo 11. */
    private static boolean isNhsNumber(String text) {
        var digits = text.codePoints()
                .filter(Character::isDigit)
                .map(digit -> Character.digit(digit, DIGITS))
                .toArray();
        var sum = 0;
        for (var i = 0; i < DIGITS - 1; i++) {
            sum += digits[i] * (DIGITS - i);
        }
        return (MODULUS - sum % MODULUS) % MODULUS == digits[DIGITS - 1];
    }
}
