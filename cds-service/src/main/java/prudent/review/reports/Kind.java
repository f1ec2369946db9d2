package prudent.review.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which report, by the meeting that it is for. */
enum Kind {
    PRACTICE("Practice meeting pack"),
    NETWORK("PCN month"),
    BOARD("ICB quarter");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Its word in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
