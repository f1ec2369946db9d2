package prudent.authoring;

import java.util.Locale;
import java.util.stream.Collectors;
import prudent.comparison.RegimenWords;
import prudent.facts.Antimicrobial;
import prudent.facts.Evidence;
import prudent.facts.Regimen;

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
                capital(row.infection().label()) + ", " + RegimenWords.words(row.line()),
                RegimenWords.patients(row),
                row.rank(),
                capital(row.drug().label()),
                dose(row),
                row.course().text(),
                row.source(),
                evidence(row));
    }

    private static String dose(Regimen row) {
        var dose = RegimenWords.dose(row);
        return row.together().isEmpty() ? dose : dose + ", together with " + partners(row);
    }

    private static String partners(Regimen row) {
        return row.together().stream().map(Antimicrobial::label).collect(Collectors.joining(" and "));
    }

    private static String evidence(Regimen row) {
        var drug = GuidelinePage.evidence(row.evidence());
        return row.evidence() != Evidence.M && !row.isConfirmed()
                ? drug + "; dose or course: " + GuidelinePage.evidence(Evidence.M)
                : drug;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
