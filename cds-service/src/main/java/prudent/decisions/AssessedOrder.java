package prudent.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.engine.Assessment;
import prudent.facts.Fact;
import prudent.facts.Option;
import prudent.facts.TableConsulted;

/**
 * One order of a call with all that was known and concluded about it.
 *
 * @param orderId the order's relative reference, {@code MedicationRequest/…}
 * @param drug key of the drug, absent when it was not recognised
 * @param facts what was known: first what came with the call, then what rules derived from it
 * @param given how many of the facts came with the call
 * @param findings what the rules concluded, shown or withheld
 */
public record AssessedOrder(
        String orderId, @Nullable String drug, List<Fact> facts, int given, List<RecordedFinding> findings) {

    public AssessedOrder {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
        if (given > facts.size()) {
            throw new IllegalArgumentException("more facts were given than are known");
        }
    }

    /** An order as it is kept after it was assessed. */
    public static AssessedOrder of(String orderId, @Nullable String drug, Assessment assessment) {
        // What the table offers follows from the other facts and the edition: it is not worth its bytes in every
        // decision.
        List<Fact> facts = assessment.facts().stream()
                .filter(fact -> !(fact instanceof Option || fact instanceof TableConsulted))
                .toList();
        return new AssessedOrder(
                orderId,
                drug,
                facts,
                facts.size() - assessment.derivations().size(),
                assessment.findings().stream().map(RecordedFinding::of).toList());
    }

    /** What came with the call, from which all the rest follows. */
    public List<Fact> givenFacts() {
        return facts.subList(0, given);
    }
}
