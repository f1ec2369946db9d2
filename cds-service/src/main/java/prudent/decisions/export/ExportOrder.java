package prudent.decisions.export;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import prudent.decisions.log.DecisionFilter;

/**
 * What somebody wants to take out of the log.
 *
 * @param by user name of whoever does
 * @param format in what form
 * @param filter which decisions
 * @param until only those recorded before this instant
 */
public record ExportOrder(
        String by,
        ExportFormat format,
        DecisionFilter filter,
        @Nullable Instant until) {

    /** The filter in words, for the record of the export. */
    Map<String, String> words() {
        var words = new TreeMap<String, String>();
        put(words, "practice", filter.practice());
        put(words, "hookInstance", filter.hookInstance());
        put(words, "since", filter.since());
        put(words, "until", until);
        return words;
    }

    private static void put(Map<String, String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, value.toString());
        }
    }
}
