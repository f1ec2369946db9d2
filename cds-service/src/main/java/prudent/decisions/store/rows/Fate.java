package prudent.decisions.store.rows;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.decisions.store.query.Outcome;

/** What became of a decision's cards, reported or inferred: each a column of figures. */
public enum Fate {
    SILENT(Outcome.SILENT, null),
    OPEN(Outcome.OPEN, null),
    LIKELY(Outcome.OPEN, SignedUnchanged.LIKELY),
    POSSIBLE(Outcome.OPEN, SignedUnchanged.POSSIBLE),
    ACCEPTED(Outcome.ACCEPTED, null),
    OVERRIDDEN(Outcome.OVERRIDDEN, null);

    /** Their columns in the order of the enum. */
    public static final String COLUMNS = Stream.of(values()).map(Fate::column).collect(Collectors.joining(", "));

    private final Outcome outcome;
    private final @Nullable String ignored;

    Fate(Outcome outcome, @Nullable String ignored) {
        this.outcome = outcome;
        this.ignored = ignored;
    }

    public static Fate of(Outcome outcome, @Nullable String ignored) {
        if (outcome != Outcome.OPEN || ignored == null) {
            return valueOf(outcome.name());
        }
        return ignored.equals(SignedUnchanged.LIKELY) ? LIKELY : POSSIBLE;
    }

    public Outcome outcome() {
        return outcome;
    }

    @Nullable
    public String ignored() {
        return ignored;
    }

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
