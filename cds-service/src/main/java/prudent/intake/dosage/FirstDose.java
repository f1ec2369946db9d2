package prudent.intake.dosage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A single first dose that shares its day with doses of what follows: "400 mg for the first dose, then 200 mg three times a day".
 *
 * @param first the one dose
 * @param rest what follows
 */
record FirstDose(Phase first, Phase rest) {

    /** The first dose of a course; nothing when the first stretch is a day of its own. */
    static @Nullable FirstDose in(List<Phase> phases) {
        return phases.size() == 2
                        && phases.get(0).times() == 1
                        && phases.get(0).shortestDays() == 1
                        && phases.get(1).times() > 1
                ? new FirstDose(phases.get(0), phases.get(1))
                : null;
    }

    /** Some prescribers count the day of the first dose apart and some do not: the supply says which, where it is known. */
    double days(double supplied) {
        return supplied == rest.shortestDays() + 1 ? supplied : rest.shortestDays();
    }

    /** For how many days so many milligrams last. */
    double daysFor(double mg) {
        return (mg - first.mg() + rest.mg()) / rest.mgPerDay();
    }
}
