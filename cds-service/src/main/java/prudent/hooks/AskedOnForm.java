package prudent.hooks;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.advice.MissingInformation;
import prudent.decisions.ShownCard.Form;
import prudent.engine.Assessment;
import prudent.engine.Finding;
import prudent.facts.Absent;
import prudent.facts.Askable;
import prudent.facts.ClinicalFinding;
import prudent.facts.Fact;
import prudent.facts.Measured;
import prudent.facts.Observable;
import prudent.facts.Present;
import prudent.facts.RecordItem;
import prudent.facts.RecordPart;
import prudent.facts.Score;
import prudent.facts.ScoreRange;

/** What a card that asks for something asks for on the assessment form: first its own question, then what else was missing. */
final class AskedOnForm {

    /** Without a condition, the form has what matters for every order. */
    private static final String ANY = "any";

    private static final int MOST = 8;

    private static final List<Askable> CRB65 =
            List.of(ClinicalFinding.NEW_CONFUSION, Observable.RESPIRATORY_RATE, Observable.SYSTOLIC_BP);

    private AskedOnForm() {}

    /** The form, when the finding asks for something that a form can answer. */
    static @Nullable Form of(Finding finding, Assessment assessment) {
        if (!(finding.conclusion() instanceof MissingInformation lead) || !isOnForm(lead.item())) {
            return null;
        }
        var asked = new LinkedHashSet<String>();
        asked.addAll(keys(lead.item(), assessment));
        for (var other : assessment.findings()) {
            if (other.conclusion() instanceof MissingInformation missing && isOnForm(missing.item())) {
                asked.addAll(keys(missing.item(), assessment));
            }
        }
        var infection = assessment.infection();
        return new Form(
                infection == null ? ANY : infection.key(),
                asked.stream().limit(MOST).toList());
    }

    /** The form asks for findings, not for entries and lists of the record. */
    private static boolean isOnForm(Askable item) {
        return !(item instanceof RecordItem || item instanceof RecordPart);
    }

    /** A score is asked for by those of its parts that are not known. */
    private static List<String> keys(Askable item, Assessment assessment) {
        var parts = parts(item, assessment.facts());
        var unknown = parts.stream()
                .filter(part -> part == item || !isKnown(part, assessment.facts()))
                .map(Askable::key)
                .toList();
        return unknown.isEmpty() ? parts.stream().map(Askable::key).toList() : unknown;
    }

    private static List<? extends Askable> parts(Askable item, List<Fact> facts) {
        if (item == Observable.FEVER_PAIN) {
            return features(Score.FEVER_PAIN);
        }
        if (item == Observable.CENTOR) {
            return features(Score.CENTOR);
        }
        var isOpen = facts.stream().anyMatch(fact -> fact instanceof ScoreRange range && range.score() == Score.CRB65);
        return item == Observable.CRB65 || (isOpen && CRB65.contains(item)) ? CRB65 : List.of(item);
    }

    private static List<ClinicalFinding> features(Score score) {
        return Arrays.stream(ClinicalFinding.values()).filter(score::counts).toList();
    }

    /** Scores take measurements of today and yesterday. */
    private static boolean isKnown(Askable part, List<Fact> facts) {
        return facts.stream()
                .anyMatch(fact -> (fact instanceof Present present && present.finding() == part)
                        || (fact instanceof Absent absent && absent.finding() == part)
                        || (fact instanceof Measured measured
                                && measured.observable() == part
                                && measured.daysAgo() <= 1));
    }
}
