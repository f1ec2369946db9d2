package prudent.intake.products;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import prudent.facts.Antimicrobial;
import prudent.facts.Medicine;

/** What an identifier of a dm+d release stands for. */
public sealed interface ReleaseMeaning {

    /** It is in the release, is no antimicrobial, and is no medicine that changes advice. */
    ReleaseMeaning NOTHING = new Other(null);

    /** It may be an antimicrobial, and nobody can tell which. */
    ReleaseMeaning UNRESOLVED = new Unresolved();

    /**
     * A product of an antimicrobial, or a pack of one.
     *
     * @param name its name without the maker
     * @param mgPerUnit as in {@link Product}
     * @param unit as in {@link Product}
     */
    record Drug(Antimicrobial drug, String name, double mgPerUnit, String unit) implements ReleaseMeaning {

        /** Whether the two would be prescribed alike: their names do not matter. */
        public boolean isLike(Drug other) {
            return drug == other.drug && mgPerUnit == other.mgPerUnit && unit.equals(other.unit);
        }
    }

    /** A moiety or an ingredient of an antimicrobial, by the form that it is given in. */
    record Substance(Map<DosageForm, Antimicrobial> byForm) implements ReleaseMeaning {}

    /** No antimicrobial, and perhaps a medicine that changes advice. */
    record Other(@Nullable Medicine medicine) implements ReleaseMeaning {}

    /** As {@link #UNRESOLVED} says. */
    record Unresolved() implements ReleaseMeaning {}
}
