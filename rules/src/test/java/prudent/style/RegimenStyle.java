package prudent.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prudent.facts.Regimen;
import prudent.facts.Requirement;

/** The rows of a regimen table: possible numbers, one row for one patient, no age or weight forgotten in between. */
final class RegimenStyle {

    private static final double HIGHEST_MG = 4000;

    /** Gaps that the guideline itself has, as "INFECTION DRUG years"; none so far. */
    private static final Set<String> GAPS = Set.of();

    private RegimenStyle() {}

    static List<String> numbers(List<Regimen> rows) {
        var faults = new ArrayList<String>();
        for (var row : rows) {
            check(row.mgMin() >= 1 && row.mgMax() <= HIGHEST_MG, row, "milligrams", faults);
            check(row.timesPerDay() > 0 && row.timesPerDay() <= 6, row, "times a day", faults);
            check(row.daysMin() >= 1 && row.daysMax() <= 28, row, "days", faults);
            check(row.fitsDays(row.daysSuggested()), row, "suggested days are not in the range", faults);
            check(row.rank() >= 1, row, "rank", faults);
            check(row.ageFromMonths() < row.ageBelowMonths(), row, "age", faults);
            check(row.weightFromKg() < row.weightBelowKg(), row, "weight", faults);
            check(!row.source().isBlank(), row, "no source", faults);
        }
        return faults;
    }

    private static void check(boolean holds, Regimen row, String what, List<String> faults) {
        if (!holds) {
            faults.add(what + ": " + text(row));
        }
    }

    /** Pairs of rows of one drug, line and frequency that are both for the same patient. */
    static List<String> overlaps(List<Regimen> rows) {
        var faults = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            for (int k = i + 1; k < rows.size(); k++) {
                if (areForTheSamePatient(rows.get(i), rows.get(k))) {
                    faults.add(text(rows.get(i)) + " and " + text(rows.get(k)));
                }
            }
        }
        return faults;
    }

    private static boolean areForTheSamePatient(Regimen one, Regimen other) {
        return one.infection() == other.infection()
                && one.line() == other.line()
                && one.drug() == other.drug()
                && one.timesPerDay() == other.timesPerDay()
                && meet(one.penicillinAllergy(), other.penicillinAllergy())
                && meet(one.pregnant(), other.pregnant())
                && Math.max(one.ageFromMonths(), other.ageFromMonths())
                        < Math.min(one.ageBelowMonths(), other.ageBelowMonths())
                && Math.max(one.weightFromKg(), other.weightFromKg())
                        < Math.min(one.weightBelowKg(), other.weightBelowKg());
    }

    private static boolean meet(Requirement one, Requirement other) {
        return one == other || one == Requirement.ANY || other == Requirement.ANY;
    }

    /** Ages and weights between the rows of one drug for which there is no row. */
    static List<String> gaps(List<Regimen> rows) {
        var faults = new ArrayList<String>();
        for (var series : series(rows).entrySet()) {
            var ages = series.getValue().stream()
                    .map(row -> new double[] {row.ageFromMonths(), row.ageBelowMonths()})
                    .toList();
            gap(ages)
                    .filter(at -> !GAPS.contains(series.getKey() + " " + at))
                    .ifPresent(at -> faults.add(series.getKey() + " has no row from " + at + " months"));
            for (var row : series.getValue()) {
                var weights = series.getValue().stream()
                        .filter(other -> other.fitsAge(row.ageFromMonths()))
                        .map(other -> new double[] {other.weightFromKg(), other.weightBelowKg()})
                        .toList();
                gap(weights).ifPresent(at -> faults.add(series.getKey() + " has no row from " + at + " kg"));
            }
        }
        return faults.stream().distinct().toList();
    }

    private static Optional<Double> gap(List<double[]> bands) {
        var sorted = bands.stream()
                .sorted(Comparator.comparingDouble(band -> band[0]))
                .toList();
        var reached = sorted.get(0)[1];
        for (var band : sorted) {
            if (band[0] > reached) {
                return Optional.of(reached);
            }
            reached = Math.max(reached, band[1]);
        }
        return Optional.empty();
    }

    private static Map<String, List<Regimen>> series(List<Regimen> rows) {
        var series = new LinkedHashMap<String, List<Regimen>>();
        for (var row : rows) {
            var key = row.infection() + " " + row.line() + " " + row.drug() + " " + row.timesPerDay() + " times a day"
                    + ", penicillin allergy " + row.penicillinAllergy() + ", pregnant " + row.pregnant();
            series.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        }
        return series;
    }

    private static String text(Regimen row) {
        return row.infection() + " " + row.drug() + " " + row.doseText() + " from " + row.ageFromMonths() + " months";
    }
}
