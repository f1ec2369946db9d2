package prudent.review.conversation;

import prudent.decisions.events.Concern.Rung;
import prudent.decisions.events.Reply.Answer;

/** The rungs of the ladder and the answers, in the words that both sides read. */
public final class Rungs {

    private Rungs() {}

    /** What a message of this rung is called. */
    public static String name(Rung rung) {
        return switch (rung) {
            case APPRECIATION -> "Appreciation";
            case QUESTION -> "Question";
            case PATTERN -> "Pattern";
            case SAFETY -> "Patient safety";
        };
    }

    /** When to choose it. */
    public static String use(Rung rung) {
        return switch (rung) {
            case APPRECIATION -> "Something was done well, and it is worth saying so.";
            case QUESTION -> "You would like to understand one decision.";
            case PATTERN -> "Three or more similar decisions raise the same question.";
            case SAFETY -> "A patient may be at risk now. Ring the practice today as well.";
        };
    }

    /** An answer in the prescriber's voice. */
    public static String words(Answer answer) {
        return switch (answer) {
            case WILL_CHANGE -> "I agree, and will change this";
            case HAD_CONTEXT -> "There was context";
            case DISAGREE -> "I see it differently, let’s talk";
            case RULE_WRONG -> "The rule or guideline is wrong";
            case DATA_WRONG -> "The data is wrong";
            case THANK_YOU -> "Thank you";
            case MESSAGE -> "";
        };
    }
}
