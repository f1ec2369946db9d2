package prudent.facts;

/** Whether the allergy record allows a penicillin. */
public record PenicillinUse(Verdict verdict) implements Fact {

    /** The verdict on penicillins. */
    public enum Verdict {
        /** Nothing recorded speaks against it. */
        ALLOWED,
        /** An allergy is recorded, or a label that cannot be told from one. */
        AVOID,
        /** The allergy record could not be checked. */
        NOT_CHECKED
    }
}
