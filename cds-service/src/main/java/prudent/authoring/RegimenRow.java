package prudent.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import prudent.facts.Amounts;
import prudent.facts.Antimicrobial;
import prudent.facts.Evidence;
import prudent.facts.Population;
import prudent.facts.Regimen;
import prudent.facts.Requirement;

/**
 * A row of a guideline's table of doses, in words that can be held against the printed page.
 *
 * @param situation what it treats and when
 * @param patients for whom
 * @param rank 1 for the choice that is suggested
 */
record RegimenRow(
        String situation,
        String patients,
        int rank,
        String drug,
        String dose,
        String days,
        String source,
        String evidence) {

    static RegimenRow of(Regimen row) {
        return new RegimenRow(
                capital(row.infection().label()) + ", " + words(row.line()),
                String.join("; ", patients(row.population())),
                row.rank(),
                capital(row.drug().label()),
                dose(row),
                row.course().text(),
                row.source(),
                evidence(row));
    }

    private static String dose(Regimen row) {
        var dosage = row.dosage();
        var dose = dosage.mgPerKg() == 0
                ? dosage.text()
                : Amounts.number(dosage.mgPerKg()) + " mg/kg " + Amounts.timesDaily(dosage.timesPerDay()) + ", at most "
                        + Amounts.mg(dosage.mgMax());
        return row.together().isEmpty() ? dose : dose + ", together with " + partners(row);
    }

    private static String partners(Regimen row) {
        return row.together().stream().map(Antimicrobial::label).collect(Collectors.joining(" and "));
    }

    private static List<String> patients(Population row) {
        var patients = new ArrayList<String>();
        patients.add(age(row.ageFromMonths(), row.ageBelowMonths()));
        if (row.hasWeightBand()) {
            patients.add(weight(row.weightFromKg(), row.weightBelowKg()));
        }
        if (row.sex() != null) {
            patients.add(words(row.sex()));
        }
        if (row.penicillinAllergy() != Requirement.ANY) {
            patients.add(row.penicillinAllergy() == Requirement.YES ? "penicillin allergy" : "no penicillin allergy");
        }
        if (row.pregnant() != Requirement.ANY) {
            patients.add(row.pregnant() == Requirement.YES ? "pregnant" : "not pregnant");
        }
        if (row.egfrFrom() > 0) {
            patients.add("eGFR " + Amounts.number(row.egfrFrom()) + " or more");
        }
        if (row.ifSusceptible()) {
            patients.add("culture susceptible");
        }
        return patients;
    }

    private static String age(int from, int below) {
        if (below == Integer.MAX_VALUE) {
            return from == 0 ? "any age" : age(from) + " and over";
        }
        return from == 0 ? "under " + age(below) : age(from) + " to under " + age(below);
    }

    private static String age(int months) {
        return months >= 12 && months % 12 == 0 ? count(months / 12, "year") : count(months, "month");
    }

    private static String count(int number, String unit) {
        return number + " " + (number == 1 ? unit : unit + "s");
    }

    private static String weight(double from, double below) {
        if (below == Double.POSITIVE_INFINITY) {
            return Amounts.number(from) + " kg and over";
        }
        return from == 0
                ? "under " + Amounts.number(below) + " kg"
                : Amounts.number(from) + " to under " + Amounts.number(below) + " kg";
    }

    private static String evidence(Regimen row) {
        var drug = GuidelinePage.evidence(row.evidence());
        return row.evidence() != Evidence.M && !row.isConfirmed()
                ? drug + "; dose or course: " + GuidelinePage.evidence(Evidence.M)
                : drug;
    }

    private static String words(Enum<?> one) {
        return one.name().replace('_', ' ').toLowerCase(Locale.UK);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
