package prudent.decisions.journal.verify;

import java.util.Optional;

/**
 * What came of recomputing a chain.
 *
 * @param count how many records fit
 * @param head hash of the last that fits, in hex
 * @param misfit the first that does not
 */
public record ChainReport(long count, String head, Optional<Misfit> misfit) {

    boolean is(Change change) {
        return misfit.filter(found -> found.change() == change).isPresent();
    }

    /**
     * The first record that does not fit.
     *
     * @param sequence its number
     * @param change what was done to it
     */
    public record Misfit(long sequence, Change change) {

        /** In a sentence. */
        public String sentence() {
            return change.sentence.formatted(sequence);
        }
    }

    /** What can be done to a chain. */
    public enum Change {
        EDITED("Record %d was edited: its content does not give its hash."),
        MISSING("Record %d was deleted: there are later ones."),
        SWAPPED("Record %d was swapped: what stands in its place was written as another record."),
        RELINKED(
                "Record %d was replaced, or one before it, and the chain linked again: its hash is not the one that was"
                        + " noted when it was written."),
        TRUNCATED("Record %d is missing, and all after it: the journal had been written further than this. It was cut"
                + " off, or journal.db was restored from an older copy."),
        RESTORED(
                "Record %d is not the one that the kept checkpoint was made of: the data directory was restored from an"
                        + " older copy, or made anew with its key."),
        ADDED("Record %d was added after Prudent had stopped."),
        ERASED("Record %d has lost its content, and no purge was ordered that covers it."),
        HIDDEN("Record %d cannot be found by what it says, or is found by what it does not say: the table of terms was"
                + " changed."),
        UNMARKED(
                "The file journal.head or journal.checkpoints is missing or was changed, so that more than the %d records that"
                        + " are there may have been."),
        FOREIGN("From record %d on this is another journal than the one that was marked: it has another identity or its"
                + " checkpoints another key."),
        UNREADABLE("Record %d cannot be read: the database file is damaged.");

        private final String sentence;

        Change(String sentence) {
            this.sentence = sentence;
        }

        Misfit at(long sequence) {
            return new Misfit(sequence, this);
        }
    }
}
