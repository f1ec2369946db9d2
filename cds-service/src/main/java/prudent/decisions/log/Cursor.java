package prudent.decisions.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import prudent.decisions.store.query.UnknownCursor;

/** Where a page ended, as an opaque text, so that callers do not come to rely on how decisions are numbered. */
final class Cursor {

    private Cursor() {}

    static String write(long sequence) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("d" + sequence).getBytes(US_ASCII));
    }

    /** Whether it is one of the journal's pages, not of the store's. */
    static boolean isOwn(String cursor) {
        try {
            read(cursor);
            return true;
        } catch (UnknownCursor e) {
            return false;
        }
    }

    static long read(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
            if (text.matches("d\\d{1,18}")) {
                return Long.parseLong(text.substring(1));
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through to the same refusal.
        }
        throw new UnknownCursor();
    }
}
