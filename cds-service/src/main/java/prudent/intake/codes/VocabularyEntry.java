package prudent.intake.codes;

import java.util.Set;
import prudent.facts.Askable;
import prudent.facts.ObservedValue;

/**
 * One finding of the vocabulary.
 *
 * @param item the constant that stands for it
 * @param type what a value of it is
 * @param unit its unit (UCUM) when it is a quantity, else empty
 * @param allowed its values when it is coded
 * @param presentDays how many days a recorded "present" speaks for today
 * @param absentDays how many days a recorded "absent" speaks for today
 */
public record VocabularyEntry(
        Askable item, Type type, String unit, Set<ObservedValue> allowed, int presentDays, int absentDays) {

    public enum Type {
        BOOLEAN,
        QUANTITY,
        INTEGER,
        CODE
    }
}
