package prudent.decisions.log;

import java.util.UUID;

/** Something was said about a decision or a concern that is not in the log. */
public final class UnknownSubject extends RuntimeException {

    UnknownSubject(UUID id) {
        super("There is nothing in the log with the id " + id + ".");
    }
}
