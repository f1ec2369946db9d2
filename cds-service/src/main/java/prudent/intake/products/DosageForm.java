package prudent.intake.products;

/** Where a form of a drug acts, as far as the drug tables tell forms apart. */
public enum DosageForm {
    /** Taken by mouth or injected, and whatever says nothing else. */
    SYSTEMIC(""),
    EYE("eye"),
    EAR("ear"),
    SKIN("skin"),
    VAGINAL("vaginal");

    private final String key;

    DosageForm(String key) {
        this.key = key;
    }

    /** Its word in the drug tables. */
    String key() {
        return key;
    }

    /** The form that a SNOMED CT route of administration implies. */
    public static DosageForm ofRoute(String code) {
        return switch (code) {
            case "54485002", "372472002" -> EYE;
            case "10547007" -> EAR;
            case "6064005" -> SKIN;
            case "16857009" -> VAGINAL;
            default -> SYSTEMIC;
        };
    }
}
