package prudent.adaptation;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import prudent.adaptation.LocalOverride.Parameter;
import prudent.facts.Regimen;

/** Which rows of a national table an override is for: those that it names and that say what it believes to be national. */
final class RowChoice {

    private RowChoice() {}

    static boolean concerns(LocalOverride override, Regimen row) {
        return isNamed(override, row) && says(override.parameter(), row).equals(override.national());
    }

    private static boolean isNamed(LocalOverride override, Regimen row) {
        return matches(override.drug(), row.drug().name())
                && matches(override.line(), row.line().name())
                && (override.ageFrom().isEmpty()
                        || override.ageFrom().equals(age(row.population().ageFromMonths())));
    }

    private static boolean matches(String wanted, String name) {
        return wanted.isEmpty()
                || wanted.toUpperCase(Locale.ROOT).replace('-', '_').equals(name);
    }

    private static String says(Parameter parameter, Regimen row) {
        var course = row.course();
        return parameter == Parameter.RANK
                ? String.valueOf(row.rank())
                : course.daysMin() == course.daysMax()
                        ? String.valueOf(course.daysMin())
                        : course.daysMin() + "-" + course.daysMax();
    }

    private static String age(int months) {
        return months >= 12 && months % 12 == 0 ? months / 12 + "y" : months + "m";
    }

    static String whyNone(LocalOverride override, List<Regimen> table) {
        var named = table.stream().filter(row -> isNamed(override, row)).toList();
        if (named.isEmpty()) {
            return "the national table has no such row; for this guideline it has "
                    + distinct(table, row -> row.drug().key());
        }
        return "the national table says " + distinct(named, row -> says(override.parameter(), row)) + ", not "
                + override.national() + ": correct the column national, and see whether yours still holds";
    }

    private static String distinct(List<Regimen> rows, Function<Regimen, String> what) {
        return rows.stream().map(what).distinct().collect(Collectors.joining(", "));
    }
}
