package prudent.review.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.review.actions.Followed;
import prudent.review.actions.Planned;
import prudent.review.annotations.Note;
import prudent.review.conversation.Culture;
import prudent.review.indicators.Funnel;
import prudent.review.indicators.Indicator;
import prudent.review.indicators.Measured;
import prudent.review.indicators.RuleUse;
import prudent.review.indicators.Share;

/**
 * What a report says. Nothing in it names a patient or a prescriber, and no count is between one and four.
 *
 * @param head what it is and of what
 * @param figures each indicator, now and in the time before
 * @param charts those that are drawn
 * @param funnel the practices beside each other; absent where there is one
 * @param practices the practices' figures, in the order of their names, never of their figures
 * @param cases what to talk about
 * @param plans what is due
 * @param done what a practice did of late, and what became of the figures
 * @param talk the conversations of the time, counted
 * @param rules what became of the cards most shown
 * @param courses the national measures of course length
 * @param notes what happened in this time
 */
record Report(
        Head head,
        List<Figure> figures,
        List<Indicator> charts,
        @Nullable Funnel funnel,
        List<PracticeLine> practices,
        List<Case> cases,
        List<Planned> plans,
        List<Followed> done,
        Culture talk,
        List<RuleUse> rules,
        List<Measured> courses,
        List<Note> notes) {

    /**
     * What a report is and of what.
     *
     * @param of the practice, network or board
     * @param decisions how many decisions it counts over
     * @param editions the rule editions that answered
     */
    record Head(Kind kind, String code, String of, Period period, long decisions, List<String> editions) {

        public String count() {
            return Share.count(decisions);
        }
    }

    /** An indicator with its share over the time, and that of the time before. */
    record Figure(Indicator indicator, Share now, Share before) {}

    /** A practice's shares; a suppressed one reads "too few to show". */
    record PracticeLine(String name, String broad, String accepted, String courses) {}

    /**
     * A decision as a practice may talk about it: no day, no age, no sex, no words that anybody wrote.
     *
     * @param what the condition and the order
     * @param advice the rule's sentence and where the guideline says it
     * @param outcome what became of the card
     * @param verdict how it was judged; empty when it was not
     */
    record Case(String what, String advice, String outcome, String verdict) {}
}
