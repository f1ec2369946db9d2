package prudent.impact;

import java.util.List;
import java.util.function.Supplier;
import prudent.decisions.Decision;

/** The decisions of a window, in parts. To be asked by one thread at a time; what it gives is read by any. */
public interface LoggedDecisions {

    /** The next of them, each to be read when it is needed; none when there are no more. */
    List<Supplier<Decision>> next();

    /** How far it has got, of {@link #total()}. */
    long done();

    /** How far it has to go; in no unit. */
    long total();
}
