package prudent.impact;

import java.util.List;
import java.util.Locale;
import prudent.decisions.AssessedOrder;
import prudent.facts.Age;
import prudent.facts.Fact;
import prudent.facts.RecordedSex;

/** The groups of patients that effects are counted for. */
final class Patients {

    private static final List<Integer> BEGIN = List.of(5, 18, 65, 80);
    private static final List<String> BANDS =
            List.of("under 5", "5 to 17", "18 to 64", "65 to 79", "80 and over", "not known");
    private static final String NOT_KNOWN = "not known";

    private Patients() {}

    static String age(AssessedOrder order) {
        return known(order, Age.class).stream()
                .map(age -> BANDS.get((int)
                        BEGIN.stream().filter(begin -> age.years() >= begin).count()))
                .findFirst()
                .orElse(NOT_KNOWN);
    }

    static String sex(AssessedOrder order) {
        return known(order, RecordedSex.class).stream()
                .map(recorded -> recorded.sex().name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(NOT_KNOWN);
    }

    private static <T extends Fact> List<T> known(AssessedOrder order, Class<T> kind) {
        return order.givenFacts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Where a group stands among its like: ages by age, the unknown last. */
    static int place(String group) {
        return BANDS.indexOf(group);
    }
}
