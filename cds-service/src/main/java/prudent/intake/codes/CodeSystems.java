package prudent.intake.codes;

import org.jspecify.annotations.Nullable;

/** The code systems that intake understands. */
public final class CodeSystems {
    public static final String SNOMED = "http://snomed.info/sct";
    public static final String FINDING = "https://prudent.example/fhir/CodeSystem/finding";
    public static final String FINDING_VALUE = "https://prudent.example/fhir/CodeSystem/finding-value";
    public static final String LOINC = "http://loinc.org";

    private static final String DMD = "https://dmd.nhs.uk";
    private static final String DMD_WITH_SLASH = "https://dmd.nhs.uk/";

    private CodeSystems() {}

    /** Whether codes of the system are SNOMED CT or dm+d identifiers: dm+d is sent under any of three addresses. */
    public static boolean isSnomedOrDmd(@Nullable String system) {
        return SNOMED.equals(system) || DMD.equals(system) || DMD_WITH_SLASH.equals(system);
    }
}
