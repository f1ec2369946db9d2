package prudent.editions;

/** No edition of the guidelines answers, because the folder has never held one without faults. */
public final class NoEdition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoEdition() {
        super("There are no guidelines without faults to answer by.", null, false, false);
    }
}
