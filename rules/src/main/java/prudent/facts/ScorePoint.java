package prudent.facts;

/**
 * Whether one part of a clinical score counts, for scores whose parts are not all findings (CRB65, NICE NG250 box 1). A part that
 * is not known has none.
 *
 * @param score the score
 * @param item the part, by the item that is asked for when it is not known
 * @param scored whether it counts a point
 */
public record ScorePoint(Score score, Askable item, boolean scored) implements Fact {}
