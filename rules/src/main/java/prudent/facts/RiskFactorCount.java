package prudent.facts;

/**
 * How many of the four risk factors of an older patient with acute cough are there (NICE NG120): hospital admission in the last
 * year, diabetes, heart failure, an oral corticosteroid. Both ends are the same when all are known.
 *
 * @param low how many are known to be there
 * @param high how many there can be
 * @param needed how many make the risk of complications higher at the patient's age
 */
public record RiskFactorCount(int low, int high, int needed) implements Fact {

    /**
     * The count from two findings that may be unknown and two conditions that the problem list has or has not.
     *
     * @param present how many of the two findings were found present
     * @param absent how many of the two findings were found absent
     * @param diabetes entries of diabetes on the problem list
     * @param heartFailure entries of heart failure on the problem list
     */
    public static RiskFactorCount of(long present, long absent, long diabetes, long heartFailure) {
        var low = (int) (present + Math.min(1, diabetes) + Math.min(1, heartFailure));
        var unknown = (int) (2 - present - absent);
        return new RiskFactorCount(low, low + unknown, 0);
    }

    /** The same count, held against what the patient's age asks for. */
    public RiskFactorCount needing(int number) {
        return new RiskFactorCount(low, high, number);
    }

    /** Whether enough are known to be there. */
    public boolean reached() {
        return low >= needed;
    }

    /** Whether it hangs on what is not known. */
    public boolean open() {
        return low < needed && high >= needed;
    }
}
