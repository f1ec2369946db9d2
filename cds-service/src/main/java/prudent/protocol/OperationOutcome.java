package prudent.protocol;

import java.util.List;

/** A refusal as FHIR states it (R4 OperationOutcome), with one issue. */
public record OperationOutcome(String resourceType, List<Issue> issue) {

    /**
     * What went wrong.
     *
     * @param severity as in FHIR's issue-severity
     * @param code as in FHIR's issue-type
     * @param diagnostics one plain sentence for the caller
     */
    public record Issue(String severity, String code, String diagnostics) {}

    /** The one error that stopped the request. */
    public static OperationOutcome error(String code, String diagnostics) {
        return new OperationOutcome("OperationOutcome", List.of(new Issue("error", code, diagnostics)));
    }
}
