package prudent.editions.release;

import org.jspecify.annotations.Nullable;
import prudent.people.Role;
import prudent.people.SignedIn;

/**
 * Who takes a step.
 *
 * @param key identity; empty for what is nobody
 * @param name their name, or what it is
 * @param role their work; absent for what is nobody, and for who works at this machine
 */
public record Mover(String key, String name, @Nullable Role role) {

    /** What looks after editions by itself. */
    static final Mover PRUDENT = new Mover("", "Prudent", null);

    /** Whoever saved files in the folder. */
    static final Mover FOLDER = new Mover("", "saved in the folder", null);

    /** Somebody who is signed in to the pages. */
    public static Mover of(SignedIn who) {
        return new Mover(who.key(), who.name(), who.role());
    }

    /**
     * Somebody who works at this machine, with the data directory in their hands.
     *
     * @param user their account
     * @param role the work that the account was given here; absent where it was given none
     */
    static Mover atThisMachine(String user, @Nullable Role role) {
        return new Mover("machine:" + user, user + " (at this machine)", role);
    }
}
