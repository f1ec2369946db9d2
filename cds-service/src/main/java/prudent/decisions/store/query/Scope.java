package prudent.decisions.store.query;

import java.util.Set;

/**
 * Whose rows a reader may see. To be made from who is signed in, never from what they ask for.
 *
 * @param isEverything whether of all practices
 * @param practices else of these, by ODS code; none when there are none
 */
public record Scope(boolean isEverything, Set<String> practices) {

    public static final Scope EVERYTHING = new Scope(true, Set.of());

    public Scope {
        practices = Set.copyOf(practices);
        // What the database is told is a list with commas, in which "*" stands for all.
        if (practices.stream().anyMatch(practice -> practice.contains(",") || practice.equals("*"))) {
            throw new IllegalArgumentException("a practice is an ODS code");
        }
    }

    public static Scope of(Set<String> practices) {
        return new Scope(false, practices);
    }

    /** Whether rows of this practice may be seen. */
    public boolean includes(String practice) {
        return isEverything || practices.contains(practice);
    }

    /** As the database is told. */
    public String setting() {
        return isEverything ? "*" : String.join(",", practices);
    }
}
