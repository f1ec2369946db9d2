package prudent.advice;

/** What a conclusion says: the codes of CodeSystem {@code advice-topic}, in order of precedence. */
public enum Topic {
    REFER("refer"),
    CONTRAINDICATED("contraindicated"),
    DUPLICATE_THERAPY("duplicate-therapy"),
    MISSING_INFORMATION("missing-information"),
    NO_ANTIBIOTIC("no-antibiotic"),
    DELAYED_ANTIBIOTIC("delayed-antibiotic"),
    IMMEDIATE_ANTIBIOTIC("immediate-antibiotic"),
    CHANGE_DRUG("change-drug"),
    CHANGE_DOSE("change-dose"),
    CHANGE_DURATION("change-duration"),
    ANTIBIOTIC_APPROPRIATE("antibiotic-appropriate");

    private final String key;

    Topic(String key) {
        this.key = key;
    }

    /** The code as it stands in a card's {@code source.topic}. */
    public String key() {
        return key;
    }
}
