package prudent.editions.release;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.editions.trial.Shift;

/**
 * A step of an edition on its way, as it is kept for good.
 *
 * @param edition its identity
 * @param stage where it came
 * @param at when
 * @param key identity of who did it; empty when it was nobody
 * @param by their name, or what did it
 * @param why the reason
 * @param notes what was found, such as faults; each a sentence
 * @param practices ODS codes of the practices that a canary answers
 * @param expected by how much it moved rates in shadow; absent before
 */
public record Step(
        String edition,
        Stage stage,
        Instant at,
        String key,
        String by,
        String why,
        List<String> notes,
        Set<String> practices,
        @Nullable Shift expected) {

    public Step {
        notes = notes == null ? List.of() : List.copyOf(notes);
        practices = practices == null ? Set.of() : Set.copyOf(practices);
    }

    /** A step without anything beside it. */
    static Step of(String edition, Stage stage, Instant at, Mover mover, String why) {
        return new Step(edition, stage, at, mover.key(), mover.name(), why, List.of(), Set.of(), null);
    }

    Step with(List<String> found, Set<String> chosen, @Nullable Shift shift) {
        return new Step(edition, stage, at, key, by, why, found, chosen, shift);
    }
}
