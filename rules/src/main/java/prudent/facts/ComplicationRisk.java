package prudent.facts;

/** The patient is at higher risk of complications of acute cough, and why (NICE NG120). */
public record ComplicationRisk(Ground ground) implements Fact {

    /** Why the risk is higher. */
    public enum Ground {
        /** Older than 65 with two risk factors, or older than 80 with one. */
        AGE_AND_RISK_FACTORS,
        /** Significant heart, lung, renal, liver or neuromuscular disease, or cystic fibrosis. */
        LONG_TERM_CONDITION,
        /** Immunosuppression by disease or treatment. */
        IMMUNOSUPPRESSION,
        /** A young child who was born prematurely. */
        PREMATURE_BIRTH,
        /** The clinician says so. */
        CLINICAL_JUDGEMENT
    }
}
