package prudent.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be recorded in a consultation.
 *
 * @param findings what can be seen or measured
 * @param conditions what a medicine can be given for
 */
record Vocabulary(List<RecordableFinding> findings, List<RecordableCondition> conditions) {

    Vocabulary {
        findings = List.copyOf(findings);
        conditions = List.copyOf(conditions);
    }

    /**
     * A finding of the vocabulary.
     *
     * @param type boolean, quantity, integer, code or string
     * @param unit UCUM unit of a quantity, else empty
     * @param allowedValues codes of a coded finding, else empty
     * @param conditions keys of the conditions it matters for, or {@code any}
     */
    record RecordableFinding(
            String key,
            String label,
            String type,
            String unit,
            List<String> allowedValues,
            @Nullable String snomedCode,
            List<String> conditions) {}

    /** A condition of the vocabulary, with its SNOMED CT code where it has one. */
    record RecordableCondition(
            String key, String label, @Nullable String snomedCode) {}
}
