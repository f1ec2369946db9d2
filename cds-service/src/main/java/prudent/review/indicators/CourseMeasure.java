package prudent.review.indicators;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import prudent.decisions.store.query.Count;

/**
 * A national measure of course length, counted by days: orders carry no quantity, and the measures count capsules or tablets.
 *
 * @param name as it is known nationally
 * @param words what is counted of what here
 * @param longer orders for longer, of all with a known dose and length
 */
public record CourseMeasure(String name, String words, Share longer) {

    /**
     * What is asked.
     *
     * @param name as OpenPrescribing names it
     * @param drug key of the drug
     * @param doses milligrams of a dose that count
     * @param days the longest course that is not "longer"
     */
    private record Asked(String name, String words, String drug, Set<Long> doses, int days) {}

    // OpenPrescribing's measures of 2024 to 2026: the quantity of each is what these days come to at the usual dose.
    private static final List<Asked> MEASURES = List.of(
            new Asked(
                    "Amoxicillin 500 mg capsules: more than 15",
                    "Amoxicillin 500 mg for more than 5 days, of all amoxicillin 500 mg.",
                    "amoxicillin",
                    Set.of(500L),
                    5),
            new Asked(
                    "Doxycycline 100 mg capsules: more than 6",
                    "Doxycycline for more than 5 days, of all doxycycline of 100 or 200 mg a dose. Acne and leg ulcers are among them.",
                    "doxycycline",
                    Set.of(100L, 200L),
                    5),
            new Asked(
                    "Three-day courses for UTI: trimethoprim 200 mg, more than 6",
                    "Trimethoprim 200 mg for more than 3 days, of all of it. Men and pregnancy rightly have longer.",
                    "trimethoprim",
                    Set.of(200L),
                    3),
            new Asked(
                    "Three-day courses for UTI: nitrofurantoin, more than 3 days’ supply",
                    "Nitrofurantoin 50 or 100 mg for more than 3 days, of all of it. Men and pregnancy rightly have longer.",
                    "nitrofurantoin",
                    Set.of(50L, 100L),
                    3),
            new Asked(
                    "Three-day courses for UTI: pivmecillinam 200 mg, more than 10",
                    "Pivmecillinam for more than 3 days, of all of it. Men and pregnancy rightly have longer.",
                    "pivmecillinam",
                    Set.of(200L, 400L),
                    3),
            new Asked(
                    "Three-day courses for UTI: fosfomycin 3 g, more than 1",
                    "Fosfomycin 3 g for more than a single dose, of all of it.",
                    "fosfomycin",
                    Set.of(3000L),
                    1));

    static List<CourseMeasure> of(List<Count> counts) {
        return MEASURES.stream()
                .map(asked -> new CourseMeasure(asked.name(), asked.words(), share(asked, counts)))
                .toList();
    }

    private static Share share(Asked asked, List<Count> counts) {
        var longer = 0L;
        var all = 0L;
        for (var count : counts) {
            var course = Objects.requireNonNullElse(count.value(), "//").split("/", -1);
            if (course[0].equals(asked.drug()) && asked.doses().contains(Long.valueOf(course[1]))) {
                all += count.decisions();
                longer += Integer.parseInt(course[2]) > asked.days() ? count.decisions() : 0;
            }
        }
        return new Share(longer, all);
    }
}
