package prudent.facts;

/** Parts of the order and the record, beside the vocabulary of findings, that a rule can ask for. */
public enum RecordItem implements Askable {
    INDICATION("indication"),
    ALLERGIES("allergies"),
    ALLERGY_REACTION("allergyReaction"),
    MEDICATION("medication"),
    DOSE("dose"),
    COURSE_LENGTH("duration"),
    AGE("age"),
    SEX("sex");

    private final String key;

    RecordItem(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
