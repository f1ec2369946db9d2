package prudent.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import prudent.facts.Amounts;
import prudent.facts.Population;
import prudent.facts.Regimen;
import prudent.facts.Requirement;

/** A row of a table of doses in words that can be held against the printed page. */
public final class RegimenWords {

    private RegimenWords() {}

    /** What is given, how much and to whom: {@code amoxicillin 500 mg three times daily (5 years and over)}. */
    static String name(Regimen row) {
        return row.treatment() + " " + dose(row) + " (" + situation(row) + "; " + patients(row) + ")";
    }

    static String whole(Regimen row) {
        return name(row) + ", " + row.course().text() + ", choice " + row.rank();
    }

    /** How much and how often. */
    public static String dose(Regimen row) {
        var dosage = row.dosage();
        return dosage.mgPerKg() == 0
                ? dosage.text()
                : Amounts.number(dosage.mgPerKg()) + " mg/kg " + Amounts.timesDaily(dosage.timesPerDay()) + ", at most "
                        + Amounts.mg(dosage.mgMax());
    }

    static String situation(Regimen row) {
        return row.infection().label() + ", " + words(row.line());
    }

    /** For whom it is. */
    public static String patients(Regimen row) {
        return String.join("; ", patients(row.population()));
    }

    private static List<String> patients(Population row) {
        var patients = new ArrayList<String>();
        patients.add(age(row.ageFromMonths(), row.ageBelowMonths()));
        if (row.hasWeightBand()) {
            patients.add(weight(row.weightFromKg(), row.weightBelowKg()));
        }
        var sex = row.sex();
        if (sex != null) {
            patients.add(words(sex));
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

    /** A constant as words. */
    public static String words(Enum<?> one) {
        return one.name().replace('_', ' ').toLowerCase(Locale.UK);
    }
}
