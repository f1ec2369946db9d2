package prudent.advice;

import prudent.facts.Askable;

/**
 * A named fact that is not known would decide the advice.
 *
 * @param item what to find out
 * @param decidesSafety whether prescribing without it could harm; such a question outranks advice on whether to treat
 */
public record MissingInformation(Askable item, boolean decidesSafety, String summary) implements Conclusion {

    /** A question that decides whether or how to treat. */
    public static MissingInformation of(Askable item, String summary) {
        return new MissingInformation(item, false, summary);
    }

    /** A question without whose answer prescribing could harm. */
    public static MissingInformation forSafety(Askable item, String summary) {
        return new MissingInformation(item, true, summary);
    }

    @Override
    public Topic topic() {
        return Topic.MISSING_INFORMATION;
    }

    @Override
    public Indicator indicator() {
        return decidesSafety ? Indicator.WARNING : Indicator.INFO;
    }
}
