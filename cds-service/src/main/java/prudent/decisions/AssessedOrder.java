package prudent.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.facts.Fact;

/**
 * One order of a call with all that was known and concluded about it.
 *
 * @param orderId the order's relative reference, {@code MedicationRequest/…}
 * @param drug key of the drug, absent when it was not recognised
 * @param facts what was known
 * @param findings what the rules concluded, shown or withheld
 */
public record AssessedOrder(String orderId, @Nullable String drug, List<Fact> facts, List<RecordedFinding> findings) {

    public AssessedOrder {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }
}
