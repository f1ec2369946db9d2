package prudent.decisions.store.copying;

/** The store has more of this instance, or other events, than the journal: it was restored from an older copy, or changed. */
final class OtherJournal extends RuntimeException {

    OtherJournal(long shipped) {
        super("The store holds record " + shipped
                + " of this journal, but the journal does not go on from there: it was"
                + " restored from an older copy, or changed. Nothing is copied until that is settled.");
    }
}
