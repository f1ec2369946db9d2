package prudent.decisions.store.query;

import java.util.Locale;

/** What was reported of a decision's cards. */
public enum Outcome {
    /** No card was shown. */
    SILENT,
    /** Nothing was reported. */
    OPEN,
    /** A suggestion was accepted. */
    ACCEPTED,
    /** A card was overridden, and none accepted. */
    OVERRIDDEN;

    /** As it stands in the table and in filters. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Outcome of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
