package prudent.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in, and whose decisions they may see.
 *
 * @param key who it is, the same at every sign-in
 * @param name what to call them
 * @param role what they do here
 * @param everywhere whether they see every practice, also practices that no file names
 * @param practices ODS codes of the practices that they see else
 * @param prescriber pseudonym of the only prescriber whose decisions they see; absent when it is every one's
 */
public record SignedIn(
        String key,
        String name,
        Role role,
        boolean everywhere,
        Set<String> practices,
        @Nullable String prescriber) {

    public SignedIn {
        practices = Set.copyOf(practices);
    }

    /** Whether they answer for a network or board: a network's pharmacist for that network, a board's lead for both. */
    public boolean leads(Set<String> practicesOfGroup, boolean isBoard) {
        var rank = role == Role.ICB || (role == Role.PHARMACIST && !isBoard);
        return rank && seesAll(practicesOfGroup);
    }

    /** Whether they may see all of these practices. */
    public boolean seesAll(Set<String> some) {
        return everywhere || practices.containsAll(some);
    }

    /** Whether they may see a prescriber's decisions in a practice. */
    public boolean sees(String practice, String whose) {
        return (everywhere || practices.contains(practice)) && (prescriber == null || prescriber.equals(whose));
    }
}
