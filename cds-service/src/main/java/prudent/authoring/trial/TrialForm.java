package prudent.authoring.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author fills in; every field may stay empty. A pasted call or a decision comes before the made-up patient.
 *
 * @param infection name of the infection that the order is for
 * @param drug name of the drug
 * @param years age in completed years
 * @param sex female or male
 * @param mg dose each time
 * @param timesPerDay how often
 * @param days length of the course
 * @param allergies what came of asking for allergies
 * @param finding names of what was seen, measured, or is on the problem list or taken
 * @param value of each of them: yes, no or a number
 * @param more further facts, as they stand in a vignette
 * @param call a CDS Hooks call as JSON
 * @param decision id of a logged decision
 */
public record TrialForm(
        @Nullable String infection,
        @Nullable String drug,
        @Nullable Integer years,
        @Nullable String sex,
        @Nullable Double mg,
        @Nullable Double timesPerDay,
        @Nullable Integer days,
        @Nullable String allergies,
        @Nullable List<String> finding,
        @Nullable List<String> value,
        @Nullable String more,
        @Nullable String call,
        @Nullable String decision) {

    static boolean isGiven(@Nullable String field) {
        return field != null && !field.isBlank();
    }

    /** The name in a row. */
    public String finding(int row) {
        return at(finding, row);
    }

    /** The value in a row. */
    public String value(int row) {
        return at(value, row);
    }

    private static String at(@Nullable List<String> some, int row) {
        return some != null && row < some.size() ? some.get(row) : "";
    }
}
