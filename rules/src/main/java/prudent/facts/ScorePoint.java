package prudent.facts;

/**
 * Whether one part of a clinical score counts, for scores whose parts are not all findings (CRB65, NICE NG250 box 1). A part that
 * is not known has none.
 *
 * @param score the score
 * @param item the part
 * @param scored whether it counts a point
 */
public record ScorePoint(Score score, Part item, boolean scored) implements Fact {

    /** The parts of CRB65; the blood pressure goes by its systolic value when it is asked for. */
    public enum Part {
        NEW_CONFUSION,
        RESPIRATORY_RATE,
        SYSTOLIC_BP,
        AGE
    }
}
