package prudent.decisions.store.search;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.regex.Pattern;
import prudent.decisions.store.query.UnknownCursor;
import prudent.decisions.store.rows.Key;

/** Where a page ended, as an opaque text. */
public final class StoreCursor {

    private static final Pattern FORM = Pattern.compile("s(\\d{1,18})\\.(\\d{1,9})\\.(\\d{1,18})");

    private StoreCursor() {}

    static String write(Key key) {
        var text = "s" + key.at() + "." + key.instance() + "." + key.seq();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII));
    }

    static Key read(String cursor) {
        try {
            var form = FORM.matcher(new String(Base64.getUrlDecoder().decode(cursor), US_ASCII));
            if (form.matches()) {
                return new Key(
                        Long.parseLong(form.group(1)), Integer.parseInt(form.group(2)), Long.parseLong(form.group(3)));
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through to the same refusal.
        }
        throw new UnknownCursor();
    }
}
