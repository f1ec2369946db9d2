package prudent.intake.products;

import org.jspecify.annotations.Nullable;
import prudent.facts.Antimicrobial;

/** What could be made of the medicine that an order names. */
public sealed interface DrugRecognition {

    /** Whether the order may be for an antimicrobial: it is one, or nobody can tell. */
    default boolean mayBeAntimicrobial() {
        return true;
    }

    /**
     * An antimicrobial.
     *
     * @param product the product, absent when only the substance or a text is given
     * @param fromText whether only a text named it
     */
    record Recognised(Antimicrobial drug, @Nullable Product product, boolean fromText) implements DrugRecognition {}

    /** A medicine that is known and is no antimicrobial of the tables. */
    record OtherMedicine() implements DrugRecognition {
        @Override
        public boolean mayBeAntimicrobial() {
            return false;
        }
    }

    /** A code or a text that is not in the tables. */
    record Unrecognised() implements DrugRecognition {}

    /** The order names no medicine yet. */
    record NotStated() implements DrugRecognition {}
}
