package prudent.editions.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static prudent.editions.Answering.waitUntil;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.advice.Topic;
import prudent.editions.Edition;
import prudent.editions.Edition.Change;
import prudent.editions.Editions.Because;
import prudent.editions.release.ReleaseProperties.ReleaseMode;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Age;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.Fact;
import prudent.facts.Indication;
import prudent.facts.Infection;
import prudent.facts.RecordedSex;
import prudent.facts.Sex;

/** What ends by itself while the program runs, and what can still be evaluated again afterwards. */
class EndingsTest {

    private static final LocalDate OVERRIDE_ENDS = LocalDate.of(2027, 3, 31);
    private static final LocalDate GUIDELINES_END = LocalDate.of(2028, 11, 23);
    private static final String OVERRIDES = """
            guideline,line,drug,age_from,parameter,value,national,owner,expires,why
            acute-sore-throat,,phenoxymethylpenicillin,12y,days,10,5-10,"A. Example",2027-03-31,Group A streptococcus
            """;
    private static final List<Fact> SORE_THROAT = List.of(
            new Indication(Infection.ACUTE_SORE_THROAT),
            new Age(30, 360),
            new RecordedSex(Sex.FEMALE),
            new AntimicrobialOrder(Antimicrobial.PHENOXYMETHYLPENICILLIN, false));

    @Test
    void anOverrideAndThenTheGuidelinesEndInARunningProgram(@TempDir Path data, @TempDir Path board) throws Exception {
        var here = new Installation(data, ReleaseMode.REVIEWED);
        Files.writeString(board.resolve("overrides.csv"), OVERRIDES);
        var source = new EditionSource(null, board, here.day);
        var adapted = source.files();
        here.editions.release(adapted, GuidelineLibrary.of(adapted), Change.STARTED, Because.NOBODY);
        var before = here.editions.live().assess(SORE_THROAT);
        try (var endings = new Endings(here.editions, here.archive, source, here.releases)) {
            endings.watch();
            here.day.comes(OVERRIDE_ENDS);
            endings.look();
            assertThat(here.editions.live().edition()).isEqualTo(adapted.edition());

            here.day.comes(OVERRIDE_ENDS.plusDays(1));
            waitUntil(() -> here.editions
                    .live()
                    .edition()
                    .equals(GuidelineFiles.packaged().edition()));
            assertThat(here.editions.history().get(0))
                    .extracting(Edition::change, Edition::by)
                    .containsExactly(Change.ENDED, "Prudent");
            assertThat(here.editions.history().get(0).why())
                    .isEqualTo("Over on their last day: acute-sore-throat, phenoxymethylpenicillin, days. Yours: 10;"
                            + " national: 5-10");

            here.day.comes(GUIDELINES_END.plusDays(1));
            waitUntil(() -> here.editions.live().edition().contains("."));
            var after = here.editions.live().assess(SORE_THROAT);
            assertThat(after.covered()).isFalse();
            assertThat(after.topics()).doesNotContain(Topic.ANTIBIOTIC_APPROPRIATE, Topic.NO_ANTIBIOTIC);
        }
        // What it ended in would end again at once: there is nothing to go back to.
        assertThat(here.editions.predecessor()).isEmpty();
        try (var again =
                here.archive.files(adapted.edition()).map(GuidelineLibrary::of).orElseThrow()) {
            assertThat(again.assess(SORE_THROAT)).isEqualTo(before);
        }
    }

    @Test
    void whatIsOverAtTheStartNeverAnswers(@TempDir Path data, @TempDir Path board) throws Exception {
        var here = new Installation(data, ReleaseMode.ON_SAVE);
        Files.write(board.resolve("overrides.csv"), OVERRIDES.getBytes(UTF_8));
        here.day.comes(OVERRIDE_ENDS.plusDays(1));

        assertThat(new EditionSource(null, board, here.day).files().edition())
                .isEqualTo(GuidelineFiles.packaged().edition());
    }
}
