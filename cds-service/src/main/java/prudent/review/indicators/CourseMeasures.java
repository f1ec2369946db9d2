package prudent.review.indicators;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.Facet;
import prudent.review.indicators.Definition.Counted;

/** The national measures of course length, counted by days: orders carry no quantity, and the measures count capsules or tablets. */
final class CourseMeasures {

    // OpenPrescribing's measures of 2024 to 2026: the quantity of each is what these days come to at the usual dose.
    static final List<Definition> ALL_OF_THEM = List.of(
            longer(
                    "amoxicillin-over-5",
                    "Amoxicillin 500 mg capsules: more than 15",
                    "Amoxicillin 500 mg for more than 5 days, of all amoxicillin 500 mg.",
                    new Course("amoxicillin", Set.of(500L), 5)),
            longer(
                    "doxycycline-over-5",
                    "Doxycycline 100 mg capsules: more than 6",
                    "Doxycycline for more than 5 days, of all doxycycline of 100 or 200 mg a dose. Acne and leg ulcers are among them.",
                    new Course("doxycycline", Set.of(100L, 200L), 5)),
            longer(
                    "trimethoprim-over-3",
                    "Three-day courses for UTI: trimethoprim 200 mg, more than 6",
                    "Trimethoprim 200 mg for more than 3 days, of all of it. Men and pregnancy rightly have longer.",
                    new Course("trimethoprim", Set.of(200L), 3)),
            longer(
                    "nitrofurantoin-over-3",
                    "Three-day courses for UTI: nitrofurantoin, more than 3 days’ supply",
                    "Nitrofurantoin 50 or 100 mg for more than 3 days, of all of it. Men and pregnancy rightly have longer.",
                    new Course("nitrofurantoin", Set.of(50L, 100L), 3)),
            longer(
                    "pivmecillinam-over-3",
                    "Three-day courses for UTI: pivmecillinam 200 mg, more than 10",
                    "Pivmecillinam for more than 3 days, of all of it. Men and pregnancy rightly have longer.",
                    new Course("pivmecillinam", Set.of(200L, 400L), 3)),
            longer(
                    "fosfomycin-over-1",
                    "Three-day courses for UTI: fosfomycin 3 g, more than 1",
                    "Fosfomycin 3 g for more than a single dose, of all of it.",
                    new Course("fosfomycin", Set.of(3000L), 1)));

    private CourseMeasures() {}

    /**
     * Courses of a drug.
     *
     * @param drug its key
     * @param doses milligrams of a dose that count
     * @param days the longest course that is not "longer"
     */
    private record Course(String drug, Set<Long> doses, int days) {

        boolean isCounted(Count count) {
            var ordered = ordered(count);
            return ordered[0].equals(drug) && doses.contains(Long.valueOf(ordered[1]));
        }

        boolean isLonger(Count count) {
            return isCounted(count) && Integer.parseInt(ordered(count)[2]) > days;
        }

        private static String[] ordered(Count count) {
            return Objects.requireNonNullElse(count.value(), "//").split("/", -1);
        }
    }

    private static Definition longer(String key, String title, String words, Course course) {
        return Definition.share(
                key,
                title,
                words,
                new Counted(Facet.COURSE, course::isLonger),
                new Counted(Facet.COURSE, course::isCounted));
    }
}
