package prudent.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.facts.Absent;
import prudent.facts.Age;
import prudent.facts.AllergyList;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.Coded;
import prudent.facts.CourseLength;
import prudent.facts.Dose;
import prudent.facts.Fact;
import prudent.facts.FirstDayDose;
import prudent.facts.Indication;
import prudent.facts.Measured;
import prudent.facts.Present;
import prudent.facts.RecordedSex;

/**
 * Something about a patient that could be otherwise.
 *
 * @param out what would not be so; absent when something is only added
 * @param in what would be so; absent when something is only left out
 */
public record Edit(@Nullable Fact out, @Nullable Fact in) {

    private static final Set<Class<?>> ONE_EACH = Set.of(
            Age.class,
            RecordedSex.class,
            Indication.class,
            AntimicrobialOrder.class,
            Dose.class,
            FirstDayDose.class,
            CourseLength.class,
            AllergyList.class);

    /** A fact in place of what it contradicts among others, or beside them. */
    static Edit with(Fact fact, List<Fact> facts) {
        var contradicted = facts.stream()
                .filter(each -> contradicts(each, fact))
                .findFirst()
                .orElse(null);
        return new Edit(contradicted, fact);
    }

    static Edit without(Fact fact) {
        return new Edit(fact, null);
    }

    /** Whether two facts cannot both be known of a patient. */
    static boolean contradicts(Fact one, Fact other) {
        var finding = finding(one);
        if (finding != null) {
            return finding == finding(other);
        }
        if (one.getClass() != other.getClass()) {
            return false;
        }
        return ONE_EACH.contains(one.getClass())
                || (one instanceof Measured first
                        && other instanceof Measured second
                        && first.observable() == second.observable())
                || (one instanceof Coded coded
                        && other instanceof Coded second
                        && coded.observable() == second.observable());
    }

    private static @Nullable Object finding(Fact fact) {
        if (fact instanceof Present present) {
            return present.finding();
        }
        return fact instanceof Absent absent ? absent.finding() : null;
    }

    List<Fact> appliedTo(List<Fact> facts) {
        var changed = new ArrayList<Fact>();
        var isIn = in == null;
        for (var fact : facts) {
            if (!fact.equals(out)) {
                changed.add(fact);
            } else if (in != null) {
                changed.add(in);
                isIn = true;
            }
        }
        if (!isIn) {
            changed.add(Objects.requireNonNull(in));
        }
        return changed;
    }

    /** As a part of a sentence: "age: 11 years, 143 months in place of age: 12 years, 144 months". */
    public String words() {
        if (in == null) {
            return "without " + FactWords.of(Objects.requireNonNull(out));
        }
        return out == null ? "with " + FactWords.of(in) : "with " + FactWords.of(in) + ", not " + FactWords.of(out);
    }
}
