package prudent.facts;

/** What a score can still be: both ends are the same when it is known. */
public record ScoreRange(Score score, int low, int high) implements Fact {

    /** The range of a score when so many of its features are present, so many absent and the rest unknown. */
    public static ScoreRange ofFeatures(Score score, long present, long absent) {
        return new ScoreRange(score, (int) present, score.highest() - (int) absent);
    }

    /**
     * The range of a score that was recorded as a number, beside such features as were recorded too. A number that the features
     * rule out is not believed over them, nor they over it: the range then spans both.
     */
    public static ScoreRange ofNumber(Score score, double number, long present, long absent) {
        var features = ofFeatures(score, present, absent);
        if (number < 0 || number > score.highest()) {
            return features;
        }
        var recorded = (int) Math.round(number);
        var fits = recorded >= features.low && recorded <= features.high;
        return fits
                ? new ScoreRange(score, recorded, recorded)
                : new ScoreRange(score, Math.min(recorded, features.low), Math.max(recorded, features.high));
    }

    /** As it stands in a sentence: {@code FeverPAIN 3}, or {@code FeverPAIN 2 to 4} while it is open. */
    public String text() {
        return score.label() + " " + (low == high ? String.valueOf(low) : low + " to " + high);
    }
}
