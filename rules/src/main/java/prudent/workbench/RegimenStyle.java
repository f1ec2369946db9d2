package prudent.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import prudent.facts.Amounts;
import prudent.facts.Dosage;
import prudent.facts.Regimen;
import prudent.facts.Requirement;
import prudent.facts.Sex;
import prudent.language.Fault;

/** The rows of a regimen table: possible numbers, one row for one patient, no age or weight forgotten in between. */
final class RegimenStyle {

    private static final double HIGHEST_MG = 4000;

    private static final int MOST_DAYS = 190;
    private static final int MOST_TIMES = 6;

    private final String file;
    private final List<Regimen> rows;

    /** Rows of a file, in its order: the first stands on line 2. */
    RegimenStyle(String file, List<Regimen> rows) {
        this.file = file;
        this.rows = rows;
    }

    private Fault fault(Regimen row, String what) {
        return new Fault(file, rows.indexOf(row) + 2, 1, what);
    }

    List<Fault> numbers() {
        var faults = new ArrayList<Fault>();
        for (var row : rows) {
            var course = row.course();
            var people = row.population();
            check(isPossible(row.dosage()), row, "mg is 1 to 4000, or there are directions", faults);
            check(isPossibleFrequency(row.dosage()), row, "times_a_day is 1 to 6", faults);
            check(course.daysMin() >= 1 && course.daysMax() <= MOST_DAYS, row, "days are 1 to 190", faults);
            check(course.fits(course.daysSuggested()), row, "suggest_days is one of the days", faults);
            check(row.rank() >= 1, row, "rank is 1 or more", faults);
            check(people.ageFromMonths() < people.ageBelowMonths(), row, "age_from is less than age_below", faults);
            check(people.weightFromKg() < people.weightBelowKg(), row, "weight_from is less than weight_below", faults);
            check(!row.source().isBlank(), row, "source says where the row was read", faults);
        }
        return faults;
    }

    private static boolean isPossible(Dosage dosage) {
        return dosage.isMeasured()
                ? dosage.mgMin() >= 1 && dosage.mgMax() <= HIGHEST_MG
                : !dosage.directions().isBlank();
    }

    private static boolean isPossibleFrequency(Dosage dosage) {
        return dosage.timesPerDay() <= MOST_TIMES && (dosage.timesPerDay() > 0 || !dosage.isMeasured());
    }

    private void check(boolean holds, Regimen row, String what, List<Fault> faults) {
        if (!holds) {
            faults.add(fault(row, what + ": " + text(row)));
        }
    }

    /** Pairs of rows of one drug, line and frequency that are both for the same patient. */
    List<Fault> overlaps() {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < rows.size(); i++) {
            for (int k = i + 1; k < rows.size(); k++) {
                if (areForTheSamePatient(rows.get(i), rows.get(k))) {
                    faults.add(fault(
                            rows.get(k),
                            "for the same patient as line " + (i + 2) + ": " + text(rows.get(k)) + " and "
                                    + text(rows.get(i)) + ". Let the bands of age or weight meet, not overlap"));
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
    List<Fault> gaps() {
        var faults = new LinkedHashSet<Fault>();
        for (var series : series(rows).values()) {
            var first = series.get(0);
            gap(series, row -> row.population().ageFromMonths(), row -> row.population()
                            .ageBelowMonths())
                    .ifPresent(at -> faults.add(fault(first, "no row from " + months(at) + ": " + text(first))));
            for (var row : series) {
                var ofTheAge = series.stream()
                        .filter(other ->
                                other.population().fitsAge(row.population().ageFromMonths()))
                        .toList();
                gap(ofTheAge, each -> each.population().weightFromKg(), each -> each.population()
                                .weightBelowKg())
                        .ifPresent(at ->
                                faults.add(fault(row, "no row from " + Amounts.number(at) + " kg: " + text(row))));
            }
        }
        return List.copyOf(faults);
    }

    private static String months(double months) {
        return months % 12 == 0 ? Amounts.number(months / 12) + " years" : Amounts.number(months) + " months";
    }

    private static Optional<Double> gap(
            List<Regimen> rows, ToDoubleFunction<Regimen> from, ToDoubleFunction<Regimen> below) {
        var sorted = rows.stream().sorted(Comparator.comparingDouble(from)).toList();
        var reached = below.applyAsDouble(sorted.get(0));
        for (var row : sorted) {
            if (from.applyAsDouble(row) > reached) {
                return Optional.of(reached);
            }
            reached = Math.max(reached, below.applyAsDouble(row));
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
        return row.drug().label() + " " + row.dosage().text() + " from "
                + months(row.population().ageFromMonths());
    }
}
