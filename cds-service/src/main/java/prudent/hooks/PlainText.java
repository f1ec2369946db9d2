package prudent.hooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/**
 * Refuses bodies whose text is not plain UTF-8: with a byte order mark, in another encoding that a lenient parser would guess,
 * with broken sequences, or with half a surrogate pair, which no two writers write alike. Costs next to nothing on a body in
 * ASCII.
 */
final class PlainText {

    private PlainText() {}

    static void check(byte[] body) {
        if (isMarked(body)) {
            throw HookRefusal.malformed("Send the body in UTF-8 without a byte order mark.");
        }
        // One character a byte, so that what follows are searches that the processor does at once.
        var bytes = new String(body, ISO_8859_1);
        if (bytes.indexOf('\0') >= 0 || !isUtf8(body)) {
            throw HookRefusal.malformed("The body is not UTF-8.");
        }
        var escape = bytes.indexOf("\\u");
        if (escape >= 0) {
            checkEscapes(bytes);
        }
    }

    private static boolean isMarked(byte[] body) {
        return starts(body, 0xEF, 0xBB, 0xBF) || starts(body, 0xFE, 0xFF) || starts(body, 0xFF, 0xFE);
    }

    private static boolean starts(byte[] body, int... mark) {
        if (body.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] body) {
        // A broken sequence becomes the replacement character; that a body may hold one honestly is looked at only
        // then.
        if (new String(body, UTF_8).indexOf('\uFFFD') < 0) {
            return true;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** In UTF-8 a surrogate can only come as an escape, so that a pair is two escapes, one after the other. */
    private static void checkEscapes(String text) {
        var isHalf = false;
        var at = text.indexOf('\\');
        while (at >= 0) {
            var unit = text.startsWith("u", at + 1) ? unit(text, at + 2) : -1;
            if (isHalf != (unit >= Character.MIN_LOW_SURROGATE && unit <= Character.MAX_LOW_SURROGATE)) {
                throw HookRefusal.malformed("A string holds half a surrogate pair.");
            }
            isHalf = unit >= Character.MIN_HIGH_SURROGATE && unit <= Character.MAX_HIGH_SURROGATE;
            var next = at + (unit < 0 ? 2 : 6);
            at = text.indexOf('\\', next);
            if (isHalf && at != next) {
                throw HookRefusal.malformed("A string holds half a surrogate pair.");
            }
        }
    }

    /** The four hexadecimal digits at this place, or less than nothing: then the parser will refuse them. */
    private static int unit(String text, int from) {
        var unit = 0;
        for (var i = from; i < from + 4; i++) {
            var digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
