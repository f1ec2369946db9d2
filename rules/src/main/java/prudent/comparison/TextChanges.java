package prudent.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import prudent.comparison.Change.Kind;
import prudent.engine.GuidelineText;

/** Words on cards and for patients, and where a guideline comes from. */
final class TextChanges {

    private TextChanges() {}

    static List<Change> between(@Nullable GuidelineText before, @Nullable GuidelineText after) {
        return before == null ? List.of() : between(parts(before), parts(after));
    }

    /** What each text was and becomes, by what it is called. */
    static List<Change> between(Map<String, String> older, Map<String, String> newer) {
        var names = new TreeSet<>(older.keySet());
        names.addAll(newer.keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            var was = older.getOrDefault(name, "");
            var becomes = newer.getOrDefault(name, "");
            if (!was.equals(becomes)) {
                var kind = was.isEmpty() ? Kind.NEW : becomes.isEmpty() ? Kind.GONE : Kind.CHANGED;
                changes.add(new Change(kind, name, was, becomes));
            }
        }
        return changes;
    }

    private static Map<String, String> parts(@Nullable GuidelineText text) {
        var parts = new TreeMap<String, String>();
        if (text == null) {
            return parts;
        }
        parts.put("source", text.source() + ", " + text.edition() + ", " + text.url());
        parts.put("applies to", text.appliesTo() + " " + text.infections());
        parts.put("checked by", text.checkedBy());
        parts.put("next review", String.valueOf(text.nextReview()));
        if (text.expires() != null) {
            parts.put("last day", String.valueOf(text.expires()));
        }
        text.guidance().forEach((key, words) -> parts.put("words on the card for " + key, words));
        var patient = text.patient();
        if (patient != null) {
            parts.put("words for the patient", patient.toString());
        }
        var backUp = text.backUp();
        if (backUp != null) {
            parts.put("back-up prescription", backUp.toString());
        }
        return parts;
    }
}
