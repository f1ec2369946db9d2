package prudent.decisions.journal;

import java.util.Optional;

/**
 * What came of recomputing a chain.
 *
 * @param count how many records fit
 * @param head hash of the last that fits, in hex
 * @param misfit the first that does not
 */
public record ChainReport(long count, String head, Optional<Misfit> misfit) {

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
        MISSING("Record %d is missing, and there are later ones."),
        RELINKED(
                "Record %d was replaced and linked again: its hash fits its content, but not what was written after it."),
        TRUNCATED("Record %d is missing, and all after it: the journal had been written further than this."),
        UNMARKED(
                "The file journal.head is missing or unreadable, so that records after record %d may have been cut off."),
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
