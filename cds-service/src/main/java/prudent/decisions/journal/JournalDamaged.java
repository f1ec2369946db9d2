package prudent.decisions.journal;

/** A record that was asked for is not as it was written, and is not shown. */
public final class JournalDamaged extends RuntimeException {

    public JournalDamaged(long sequence) {
        super("Record " + sequence + " of the decision journal is not as it was written.");
    }
}
