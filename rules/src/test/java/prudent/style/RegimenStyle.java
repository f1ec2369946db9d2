package prudent.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.facts.Dosage;
import prudent.facts.Regimen;
import prudent.facts.Requirement;
import prudent.facts.Sex;

/** The rows of a regimen table: possible numbers, one row for one patient, no age or weight forgotten in between. */
final class RegimenStyle {

    private static final double HIGHEST_MG = 4000;

    /** Gaps that the guideline itself has, as "INFECTION DRUG years"; none so far. */
    private static final Set<String> GAPS = Set.of();

    private RegimenStyle() {}

    static List<String> numbers(List<Regimen> rows) {
        var faults = new ArrayList<String>();
        for (var row : rows) {
            check(isPossible(row.dosage()), row, "milligrams or directions", faults);
            check(isPossibleFrequency(row.dosage()), row, "times a day", faults);
            check(row.course().daysMin() >= 1 && row.course().daysMax() <= 190, row, "days", faults);
            check(row.course().fits(row.course().daysSuggested()), row, "suggested days are not in the range", faults);
            check(row.rank() >= 1, row, "rank", faults);
            check(row.population().ageFromMonths() < row.population().ageBelowMonths(), row, "age", faults);
            check(row.population().weightFromKg() < row.population().weightBelowKg(), row, "weight", faults);
            check(!row.source().isBlank(), row, "no source", faults);
        }
        return faults;
    }

    private static boolean isPossible(Dosage dosage) {
        return dosage.isMeasured()
                ? dosage.mgMin() >= 1 && dosage.mgMax() <= HIGHEST_MG
                : !dosage.directions().isBlank();
    }

    private static boolean isPossibleFrequency(Dosage dosage) {
        return dosage.timesPerDay() <= 6 && (dosage.timesPerDay() > 0 || !dosage.isMeasured());
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
                && one.together().equals(other.together())
                && meet(one.population().sex(), other.population().sex())
                && one.dosage().timesPerDay() == other.dosage().timesPerDay()
                && meet(one.population().penicillinAllergy(), other.population().penicillinAllergy())
                && meet(one.population().pregnant(), other.population().pregnant())
                && Math.max(one.population().ageFromMonths(), other.population().ageFromMonths())
                        < Math.min(
                                one.population().ageBelowMonths(),
                                other.population().ageBelowMonths())
                && Math.max(one.population().weightFromKg(), other.population().weightFromKg())
                        < Math.min(
                                one.population().weightBelowKg(),
                                other.population().weightBelowKg());
    }

    private static boolean meet(@Nullable Sex one, @Nullable Sex other) {
        return one == null || other == null || one == other;
    }

    private static boolean meet(Requirement one, Requirement other) {
        return one == other || one == Requirement.ANY || other == Requirement.ANY;
    }

    /** Ages and weights between the rows of one drug for which there is no row. */
    static List<String> gaps(List<Regimen> rows) {
        var faults = new ArrayList<String>();
        for (var series : series(rows).entrySet()) {
            var ages = series.getValue().stream()
                    .map(row -> new double[] {
                        row.population().ageFromMonths(), row.population().ageBelowMonths()
                    })
                    .toList();
            gap(ages)
                    .filter(at -> !GAPS.contains(series.getKey() + " " + at))
                    .ifPresent(at -> faults.add(series.getKey() + " has no row from " + at + " months"));
            for (var row : series.getValue()) {
                var weights = series.getValue().stream()
                        .filter(other ->
                                other.population().fitsAge(row.population().ageFromMonths()))
                        .map(other -> new double[] {
                            other.population().weightFromKg(),
                            other.population().weightBelowKg()
                        })
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
            var key = row.infection() + " " + row.line() + " " + row.drug() + " "
                    + row.dosage().timesPerDay() + " times a day" + ", sex "
                    + row.population().sex() + ", with " + row.together() + ", penicillin allergy "
                    + row.population().penicillinAllergy() + ", pregnant "
                    + row.population().pregnant();
            series.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        }
        return series;
    }

    private static String text(Regimen row) {
        return row.infection() + " " + row.drug() + " " + row.dosage().text() + " from "
                + row.population().ageFromMonths() + " months";
    }
}
