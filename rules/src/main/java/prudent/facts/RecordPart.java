package prudent.facts;

/** A part of the patient's record that a call brings or that is fetched for it; allergies have {@link AllergyList}. */
public enum RecordPart implements Askable {
    CONDITIONS("conditions"),
    OBSERVATIONS("observations"),
    MEDICATIONS("medications"),
    ASSESSMENTS("assessments");

    private final String key;

    RecordPart(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
