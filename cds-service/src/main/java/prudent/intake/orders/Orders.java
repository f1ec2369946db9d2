package prudent.intake.orders;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prudent.intake.record.FhirJson;

/**
 * What a call asks about.
 *
 * @param hook the hook that fired
 * @param patientId the patient whom all of it is about
 * @param drafts the draft orders, assessed or not
 * @param selectsUnknown whether a selection names none of them
 */
public record Orders(String hook, String patientId, List<Draft> drafts, boolean selectsUnknown) {

    /** The references of the orders that are placed with this call. */
    public Set<String> placed() {
        return drafts.stream()
                .filter(draft -> !draft.isOver())
                .map(Draft::reference)
                .collect(Collectors.toSet());
    }

    /** The references of the orders on record that this call ends or replaces. */
    public Set<String> ended() {
        return drafts.stream()
                .map(draft -> draft.isOver() ? draft.reference() : prior(draft))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable String prior(Draft draft) {
        var prior = FhirJson.object(draft.json(), "priorPrescription", "MedicationRequest");
        return prior == null ? null : FhirJson.text(prior, "reference", "MedicationRequest.priorPrescription");
    }
}
