package prudent.facts;

/** What a score can still be: both ends are the same when every part is known. */
public record ScoreRange(Score score, int low, int high) implements Fact {}
