package prudent.decisions.replay;

import java.util.List;
import java.util.Map;

/**
 * What came of evaluating decisions again.
 *
 * @param edition the edition that evaluated them again
 * @param counts how many decisions were evaluated, by the edition that answered then
 * @param changed how many of them conclude something else, by the edition that answered then
 * @param differences what differs, the first of them
 */
public record ReplayReport(
        String edition, Map<String, Long> counts, Map<String, Long> changed, List<Difference> differences) {

    public ReplayReport {
        counts = Map.copyOf(counts);
        changed = Map.copyOf(changed);
        differences = List.copyOf(differences);
    }

    /** Decisions of the same edition that conclude something else: there must be none. */
    public long changedInSameEdition() {
        return changed.getOrDefault(edition, 0L);
    }
}
