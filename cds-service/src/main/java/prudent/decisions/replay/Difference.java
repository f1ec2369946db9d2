package prudent.decisions.replay;

import java.util.Locale;
import java.util.UUID;
import prudent.decisions.RecordedFinding;

/**
 * Something that a decision concludes differently today.
 *
 * @param decision the decision
 * @param edition the edition that answered then
 * @param order the order
 * @param kind what differs
 * @param text what was or is concluded
 */
public record Difference(UUID decision, String edition, String order, Kind kind, String text) {

    /** How it differs. */
    public enum Kind {
        /** It was concluded then and is not now. */
        LOST,
        /** It is concluded now and was not then. */
        GAINED,
        /** A fact was derived then and is not now, or now and not then. */
        DERIVED
    }

    static String text(RecordedFinding finding) {
        var shown = finding.withheldBecause() == null ? "shown" : "withheld: " + finding.withheldBecause();
        return finding.rule() + " " + finding.topic() + " (" + shown + "): " + finding.summary();
    }

    /** In one line. */
    public String line() {
        return decision + " " + order + " " + kind.name().toLowerCase(Locale.ROOT) + " " + text;
    }
}
