package prudent.impact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one edition of the guidelines would have shown in place of another on the decisions that were logged. It holds counts, and the
 * ids of a few decisions; nothing that was known of a patient, so that what is purged from the log does not live on here.
 *
 * @param from the edition that it is held against
 * @param to the edition that would follow it
 * @param made when it was made
 * @param by who had it made; empty when it was the command line
 * @param window the decisions that were evaluated
 * @param all what changes altogether
 * @param rules what changes for each rule that gains or loses anything, most first
 * @param groups what changes for each practice, age band and sex, and for each decile of deprivation where that is known
 * @param samples a few decisions for each rule and kind of change
 */
public record ImpactReport(
        String from,
        String to,
        Instant made,
        String by,
        Window window,
        Effect all,
        List<RuleEffect> rules,
        List<GroupEffect> groups,
        List<Sample> samples) {

    public ImpactReport {
        rules = List.copyOf(rules);
        groups = List.copyOf(groups);
        samples = List.copyOf(samples);
    }

    /**
     * Which decisions were evaluated.
     *
     * @param since recorded then or later; absent when from the first
     * @param last when the newest of them was recorded; absent when there were none
     * @param decisions how many
     * @param evaluated how many orders the change can touch and were assessed by the newer edition; those with the same facts once
     * @param millis how long it took
     */
    public record Window(
            @Nullable Instant since, @Nullable Instant last, long decisions, long evaluated, long millis) {}

    /**
     * Cards that one edition shows and the other does not.
     *
     * @param orders how many orders there were
     * @param changed how many of them are shown another card, or other words
     * @param before cards that the first edition shows
     * @param after cards that the second shows
     * @param interruptingBefore those of the first that interrupt
     * @param interruptingAfter those of the second
     * @param gained cards that only the second shows
     * @param lost cards that only the first shows
     * @param reworded cards of the same rule with other words
     */
    public record Effect(
            long orders,
            long changed,
            long before,
            long after,
            long interruptingBefore,
            long interruptingAfter,
            long gained,
            long lost,
            long reworded) {

        /** Cards of the first edition for every hundred orders. */
        public double burdenBefore() {
            return per100(before);
        }

        /** Cards of the second edition for every hundred orders. */
        public double burdenAfter() {
            return per100(after);
        }

        private double per100(long cards) {
            return orders == 0 ? 0 : cards * 100.0 / orders;
        }
    }

    /** What changes for the cards of a rule; its sentence is that of the newer edition that has it. */
    public record RuleEffect(String rule, String sentence, Effect effect) {}

    /** What changes for a group of orders: those of a value on one side, such as an age band. */
    public record GroupEffect(Side side, String value, Effect effect) {}

    /** How orders are told apart. */
    public enum Side {
        PRACTICE,
        AGE,
        SEX,
        DEPRIVATION
    }

    /** A decision of which an order is shown something else. */
    public record Sample(Kind kind, String rule, String decision, String order) {}

    /** What happens to a rule's card. */
    public enum Kind {
        GAINED,
        LOST,
        REWORDED
    }

    /** Whether nothing that a prescriber sees would change. */
    public boolean changesNothing() {
        return all.changed() == 0;
    }
}
