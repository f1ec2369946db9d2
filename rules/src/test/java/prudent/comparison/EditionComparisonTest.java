package prudent.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import prudent.comparison.Change.Kind;
import prudent.engine.GuidelineFiles;

/** What a reviewer reads before an edition is approved. */
class EditionComparisonTest {

    private static final GuidelineFiles BEFORE = GuidelineFiles.in(Path.of("guidelines"));

    @Test
    void theSameFilesSayNothing() {
        assertThat(EditionComparison.between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void aRowOfATableSaysWhatItWasAndBecomes() {
        var changes = changes("acute-sore-throat/regimens.csv", "250-500,,,2,,5,5,", "250-500,,,2,,7,7,");

        assertThat(changes)
                .extracting(Change::sentence)
                .containsExactly("clarithromycin 250 mg to 500 mg twice daily (acute sore throat, first choice;"
                        + " 12 years and over; penicillin allergy; not pregnant): 5 days → 7 days");
    }

    @Test
    void aRowThatGoesIsNamed() {
        var csv = text("acute-sore-throat/regimens.csv");
        var last = csv.lines().reduce((one, other) -> other).orElseThrow();

        assertThat(changes("acute-sore-throat/regimens.csv", last + "\n", ""))
                .extracting(Change::kind)
                .containsExactly(Kind.GONE);
    }

    @Test
    void aRuleSaysItsLinesAndItsSentence() {
        var changes = changes("age-limits/rules.drl", "years < 12, $years", "years < 13, $years");

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.what()).startsWith("rule AGE-01, A tetracycline is contraindicated under 12 years");
            assertThat(change.was()).contains("years < 12");
            assertThat(change.becomes()).contains("years < 13");
        });
    }

    @Test
    void aRemarkChangesNothingForAPrescriber() {
        var text = text("age-limits/guideline.yaml");

        assertThat(EditionComparison.between(BEFORE, with("age-limits/guideline.yaml", text + "# a remark\n")))
                .singleElement()
                .satisfies(guideline -> {
                    assertThat(guideline.changes()).isEmpty();
                    assertThat(guideline.otherFiles()).isTrue();
                });
    }

    @Test
    void aGuidelineThatGoesOrComesIsOneChange() {
        var without = new TreeMap<>(BEFORE.contents());
        without.keySet().removeIf(name -> name.startsWith("age-limits/"));

        assertThat(EditionComparison.between(BEFORE, new GuidelineFiles(without)))
                .singleElement()
                .satisfies(guideline -> assertThat(guideline.changes())
                        .extracting(Change::sentence)
                        .containsExactly("Gone: the whole guideline"));
        assertThat(EditionComparison.between(new GuidelineFiles(without), BEFORE))
                .singleElement()
                .satisfies(guideline ->
                        assertThat(guideline.changes()).extracting(Change::kind).containsOnly(Kind.NEW));
    }

    private static List<Change> changes(String file, String words, String others) {
        assertThat(text(file)).contains(words);
        var found = EditionComparison.between(BEFORE, with(file, text(file).replace(words, others)));
        assertThat(found).hasSize(1);
        return found.get(0).changes();
    }

    private static String text(String file) {
        return new String(BEFORE.contents().getOrDefault(file, new byte[0]), UTF_8);
    }

    private static GuidelineFiles with(String file, String text) {
        var contents = new TreeMap<>(BEFORE.contents());
        contents.put(file, text.getBytes(UTF_8));
        return new GuidelineFiles(contents);
    }
}
