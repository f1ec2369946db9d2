package prudent.decisions.store.copying;

import java.sql.BatchUpdateException;

/** Why something failed, in words that can be logged. */
final class Reasons {

    private Reasons() {}

    /** Of a batch the driver tells all that was to be written, patients and all; what went wrong comes after it. */
    static String of(Throwable failure) {
        if (!(failure instanceof BatchUpdateException batch)) {
            return String.valueOf(failure.getMessage());
        }
        var next = batch.getNextException();
        return next == null || next instanceof BatchUpdateException
                ? "SQL state " + batch.getSQLState()
                : next.getMessage() + " (SQL state " + batch.getSQLState() + ")";
    }
}
