package prudent.facts;

/** The kind of a recorded reaction, the most severe that the entry supports. */
public enum AllergyReaction {
    /** Anaphylaxis, angioedema, bronchospasm, or urticaria within hours. */
    SEVERE_IMMEDIATE,
    /** Stevens-Johnson syndrome, toxic epidermal necrolysis, DRESS, blistering or organ involvement. */
    SEVERE_DELAYED,
    /** A rash without severe features. */
    NON_SEVERE_RASH,
    /** Nausea, diarrhoea, thrush, headache and the like: a side effect, not an allergy. */
    SIDE_EFFECT,
    /** Nothing is recorded by which the reaction could be judged. */
    UNCLEAR;

    /** Whether it could be dangerous to meet the drug, or one that cross-reacts, again. */
    public boolean isSevere() {
        return this == SEVERE_IMMEDIATE || this == SEVERE_DELAYED;
    }
}
