package prudent.intake;

import org.jspecify.annotations.Nullable;

/** The code systems that intake understands. */
final class CodeSystems {
    static final String SNOMED = "http://snomed.info/sct";
    static final String FINDING = "https://prudent.example/fhir/CodeSystem/finding";
    static final String FINDING_VALUE = "https://prudent.example/fhir/CodeSystem/finding-value";
    static final String LOINC = "http://loinc.org";

    private static final String DMD = "https://dmd.nhs.uk";
    private static final String DMD_WITH_SLASH = "https://dmd.nhs.uk/";

    private CodeSystems() {}

    /** Whether codes of the system are SNOMED CT or dm+d identifiers: dm+d is sent under any of three addresses. */
    static boolean isSnomedOrDmd(@Nullable String system) {
        return SNOMED.equals(system) || DMD.equals(system) || DMD_WITH_SLASH.equals(system);
    }
}
