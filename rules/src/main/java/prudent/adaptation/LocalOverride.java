package prudent.adaptation;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One line of {@code overrides.csv}.
 *
 * @param row its line in the file, from 1
 * @param guideline folder of the guideline
 * @param line the situation it is for; empty for all
 * @param drug the drug, or for advice the topic or rule; empty for all drugs
 * @param ageFrom youngest age of the rows it is for, as it is printed there; empty for all
 * @param parameter what it replaces
 * @param value what holds here
 * @param national what the national table says, so that it stops when that changes
 * @param owner who stands for it
 * @param expires the last day on which it holds
 * @param why the reason
 */
public record LocalOverride(
        int row,
        String guideline,
        String line,
        String drug,
        String ageFrom,
        Parameter parameter,
        String value,
        String national,
        String owner,
        LocalDate expires,
        String why) {

    /** What can be overridden. */
    public enum Parameter {
        /** Length of the course, in days: {@code 5} or {@code 5-7}. */
        DAYS,
        /** The order of choices, 1 for what is suggested. */
        RANK,
        /** A sentence on the card, such as one on local resistance. */
        ADVICE
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(expires);
    }

    /** In clinical words: {@code nitrofurantoin, days. Yours: 5; national: 3}. */
    public String sentence() {
        var what = parameter == Parameter.ADVICE
                ? "advice on " + drug
                : drug + ", " + parameter.name().toLowerCase(Locale.UK);
        return what + ". Yours: " + value + "; national: " + national;
    }
}
