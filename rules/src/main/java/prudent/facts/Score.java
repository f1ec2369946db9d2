package prudent.facts;

import java.util.EnumSet;
import java.util.Set;

/** A clinical score made of features that count one each (NICE NG84 terms used in the guideline; NG250 box 1). */
public enum Score {
    /** 0 to 5. */
    FEVER_PAIN(
            "FeverPAIN",
            5,
            ClinicalFinding.FEVER_LAST_24H,
            ClinicalFinding.PURULENCE,
            ClinicalFinding.ATTEND_WITHIN_3_DAYS,
            ClinicalFinding.SEVERELY_INFLAMED_TONSILS,
            ClinicalFinding.NO_COUGH_OR_CORYZA),
    /** 0 to 4: the original score, without adjustment for age. */
    CENTOR(
            "Centor",
            4,
            ClinicalFinding.TONSILLAR_EXUDATE,
            ClinicalFinding.TENDER_ANTERIOR_CERVICAL_NODES,
            ClinicalFinding.HISTORY_FEVER_OVER_38,
            ClinicalFinding.ABSENCE_OF_COUGH),
    /** 0 to 4, in adults with pneumonia: confusion is a finding, its other parts are {@link ScorePoint}s like it. */
    CRB65("CRB65", 4, ClinicalFinding.NEW_CONFUSION);

    private final String label;
    private final int highest;

    @SuppressWarnings("ImmutableEnumChecker") // filled once, never handed out
    private final Set<ClinicalFinding> features;

    Score(String label, int highest, ClinicalFinding first, ClinicalFinding... others) {
        this.label = label;
        this.highest = highest;
        features = EnumSet.of(first, others);
    }

    /** Whether a finding is one of the features that the score counts. */
    public boolean counts(ClinicalFinding finding) {
        return features.contains(finding);
    }

    /** Its name as it stands in a sentence. */
    public String label() {
        return label;
    }

    /** Its highest value. */
    public int highest() {
        return highest;
    }
}
