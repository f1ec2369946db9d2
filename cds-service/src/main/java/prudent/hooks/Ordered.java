package prudent.hooks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prudent.facts.Course;
import prudent.facts.CourseLength;
import prudent.facts.Dosage;
import prudent.facts.Dose;
import prudent.facts.Evidence;
import prudent.facts.Fact;
import prudent.facts.FirstDayDose;
import prudent.facts.Regimen;

/** The dose and the length of the course that the draft states, where it does. */
record Ordered(
        @Nullable Dose dose,
        @Nullable FirstDayDose firstDay,
        @Nullable CourseLength course) {

    static Ordered in(List<Fact> facts) {
        return new Ordered(
                first(facts, Dose.class), first(facts, FirstDayDose.class), first(facts, CourseLength.class));
    }

    private static <T extends Fact> @Nullable T first(List<Fact> facts, Class<T> type) {
        for (var fact : facts) {
            if (type.isInstance(fact)) {
                return type.cast(fact);
            }
        }
        return null;
    }

    /** Whether the stated dose is what a row says. */
    boolean fits(Regimen row) {
        return dose != null && row.dosage().isMeasured() && row.dosage().fits(dose.mg(), dose.timesPerDay());
    }

    /** The stated dose where it agrees with a row, else the row's lowest. */
    double mg(Regimen row) {
        return dose != null && fits(row) ? dose.mg() : row.dosage().mgMin();
    }

    /** The stated course where it agrees with a row, else the one that the row suggests. */
    int days(Course row) {
        return course != null && row.fits(course.days()) ? course.days() : row.daysSuggested();
    }

    /**
     * A row of the ordered drug with the stated dose or course in place of what the table has from memory only: what is not sure is
     * left as it was ordered. Nothing when the draft does not state it.
     */
    Optional<Regimen> confirmed(Regimen row) {
        var dosage = row.dosage().evidence() == Evidence.M ? dosage() : row.dosage();
        var length = row.course().evidence() == Evidence.M ? length(row.course().supply()) : row.course();
        return dosage == null || length == null ? Optional.empty() : Optional.of(row.with(dosage, length));
    }

    private @Nullable Dosage dosage() {
        if (dose == null) {
            return null;
        }
        var first = firstDay == null ? 0 : firstDay.mg();
        return new Dosage(dose.mg(), dose.mg(), 0, 0, dose.timesPerDay(), first, "", Evidence.V);
    }

    private @Nullable Course length(double supply) {
        return course == null ? null : new Course(course.days(), course.days(), course.days(), supply, Evidence.V);
    }
}
