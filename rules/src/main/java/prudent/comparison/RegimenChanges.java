package prudent.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import prudent.comparison.Change.Kind;
import prudent.facts.Regimen;

/** Rows of a table of doses that come, go, or say something else. */
final class RegimenChanges {

    private RegimenChanges() {}

    /** The same row in another edition: what agrees most, drug and patients first. */
    private static final List<BiPredicate<Regimen, Regimen>> SAME = List.of(
            Regimen::equals,
            (one, other) ->
                    isSameChoice(one, other) && one.dosage().equals(other.dosage()) && one.rank() == other.rank(),
            (one, other) -> isSameChoice(one, other) && one.dosage().equals(other.dosage()),
            (one, other) -> isSameChoice(one, other)
                    && one.dosage().timesPerDay() == other.dosage().timesPerDay(),
            RegimenChanges::isSameChoice,
            (one, other) -> one.infection() == other.infection()
                    && one.drug() == other.drug()
                    && one.dosage().equals(other.dosage())
                    && one.course().equals(other.course()));

    private static boolean isSameChoice(Regimen one, Regimen other) {
        return one.infection() == other.infection()
                && one.line() == other.line()
                && one.drug() == other.drug()
                && one.together().equals(other.together())
                && one.population().equals(other.population());
    }

    static List<Change> between(List<Regimen> before, List<Regimen> after) {
        var gone = new ArrayList<>(before);
        var come = new ArrayList<>(after);
        var changes = new ArrayList<Change>();
        for (var same : SAME) {
            for (var row : List.copyOf(come)) {
                var was = gone.stream().filter(each -> same.test(each, row)).findFirst();
                if (was.isPresent()) {
                    gone.remove(was.get());
                    come.remove(row);
                    changes.addAll(changed(was.get(), row));
                }
            }
        }
        come.forEach(row -> changes.add(new Change(Kind.NEW, "choice", "", RegimenWords.whole(row))));
        gone.forEach(row -> changes.add(new Change(Kind.GONE, "choice", RegimenWords.whole(row), "")));
        return changes;
    }

    private static List<Change> changed(Regimen was, Regimen becomes) {
        var changes = new ArrayList<Change>();
        var name = RegimenWords.name(becomes);
        add(changes, name, RegimenWords.dose(was), RegimenWords.dose(becomes));
        add(changes, name, was.course().text(), becomes.course().text());
        if (was.course().daysMin() == becomes.course().daysMin()
                && was.course().daysMax() == becomes.course().daysMax()) {
            add(changes, name + ", suggested", days(was), days(becomes));
        }
        add(changes, name + ", choice", String.valueOf(was.rank()), String.valueOf(becomes.rank()));
        add(changes, name + ", for", RegimenWords.patients(was), RegimenWords.patients(becomes));
        add(changes, name + ", situation", RegimenWords.situation(was), RegimenWords.situation(becomes));
        add(changes, name + ", suggested product", was.product(), becomes.product());
        add(changes, name + ", how sure", evidence(was), evidence(becomes));
        // A board's override says in the source whose it is; what it changes is said above.
        add(changes, name + ", source", national(was.source()), national(becomes.source()));
        return changes;
    }

    private static String national(String source) {
        return source.replaceAll("; locally .*", "");
    }

    private static String days(Regimen row) {
        return row.course().daysSuggested() + " days";
    }

    private static String evidence(Regimen row) {
        return row.evidence() + ", dose " + row.dosage().evidence() + ", days "
                + row.course().evidence();
    }

    private static void add(List<Change> changes, String what, String was, String becomes) {
        if (!was.equals(becomes)) {
            changes.add(new Change(
                    Kind.CHANGED, what, was.isEmpty() ? "nothing" : was, becomes.isEmpty() ? "nothing" : becomes));
        }
    }
}
