package prudent.advice;

import prudent.facts.Askable;

/**
 * A named fact that is not known would decide the advice.
 *
 * @param item what to find out
 * @param decides what hangs on the answer
 */
public record MissingInformation(Askable item, Decides decides, String summary) implements Conclusion {

    /** What hangs on an answer; decides how the question ranks among other advice. */
    public enum Decides {
        /** Whether the patient is in danger, with or without an antibiotic. */
        REFERRAL,
        /** Whether prescribing could harm. */
        SAFETY,
        /** Whether to treat at all. */
        STRATEGY,
        /** How to treat: dose or course. */
        DETAIL,
        /** Nothing that could be asked for: a check was left out because a part of the record could not be read. */
        UNCHECKED
    }

    public static MissingInformation forReferral(Askable item, String summary) {
        return new MissingInformation(item, Decides.REFERRAL, summary);
    }

    public static MissingInformation forSafety(Askable item, String summary) {
        return new MissingInformation(item, Decides.SAFETY, summary);
    }

    public static MissingInformation forStrategy(Askable item, String summary) {
        return new MissingInformation(item, Decides.STRATEGY, summary);
    }

    public static MissingInformation forDetail(Askable item, String summary) {
        return new MissingInformation(item, Decides.DETAIL, summary);
    }

    public static MissingInformation unchecked(Askable item, String summary) {
        return new MissingInformation(item, Decides.UNCHECKED, summary);
    }

    @Override
    public Topic topic() {
        return Topic.MISSING_INFORMATION;
    }

    @Override
    public Indicator indicator() {
        return switch (decides) {
            case REFERRAL, SAFETY -> Indicator.WARNING;
            case STRATEGY, DETAIL, UNCHECKED -> Indicator.INFO;
        };
    }

    @Override
    public Standing standing() {
        return Standing.OPEN;
    }
}
