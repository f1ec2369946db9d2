package prudent.editions.release;

import static org.assertj.core.api.Assertions.assertThat;
import static prudent.editions.Answering.waitUntil;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.editions.Edition;
import prudent.editions.Edition.Change;
import prudent.editions.Editions.Because;
import prudent.editions.release.ReleaseProperties.ReleaseMode;
import prudent.editions.trial.Shift;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Age;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.Fact;

/** An edition that falls silent: taken back where editions are reviewed, doubted where saving is enough. */
class TrialsTest {

    private static final List<Fact> NO_REASON_GIVEN =
            List.of(new Age(30, 360), new AntimicrobialOrder(Antimicrobial.AMOXICILLIN, false));

    private static Installation afterFiveOrders(Path data, ReleaseMode mode) {
        var here = new Installation(data, mode);
        var files = GuidelineFiles.packaged();
        var silent = new TreeMap<>(files.contents());
        silent.keySet().removeIf(name -> !name.startsWith("definitions/"));
        var next = new GuidelineFiles(silent);
        here.editions.release(files, GuidelineLibrary.packaged(), Change.STARTED, Because.NOBODY);
        var before = here.editions.live();
        here.editions.release(next, GuidelineLibrary.of(next), Change.RELEASED, Because.NOBODY);
        here.trials.watch(before, Shift.NONE);
        var trial = Objects.requireNonNull(here.editions.trial());
        for (int i = 0; i < 5; i++) {
            trial.ask(UUID.randomUUID(), "A99999", NO_REASON_GIVEN);
        }
        return here;
    }

    @Test
    void whereEditionsAreReviewedItIsTakenBackByItself(@TempDir Path data) {
        var here = afterFiveOrders(data, ReleaseMode.REVIEWED);

        waitUntil(() ->
                here.editions.live().edition().equals(GuidelineFiles.packaged().edition()));

        assertThat(here.editions.history().get(0))
                .extracting(Edition::change, Edition::by)
                .containsExactly(Change.ROLLED_BACK_BY_ITSELF, "Prudent");
        assertThat(here.editions.history().get(0).why())
                .contains("of 100 orders")
                .contains("the edition of before shows it");
    }

    @Test
    void whereSavingIsEnoughItsAuthorIsAsked(@TempDir Path data) {
        var here = afterFiveOrders(data, ReleaseMode.ON_SAVE);
        var saved = here.editions.live().edition();

        waitUntil(() -> here.releases.doubt().isPresent());
        here.releases.keep(Mover.FOLDER);

        assertThat(here.releases.doubt()).isEmpty();
        assertThat(here.editions.live().edition()).isEqualTo(saved);
        assertThat(here.steps.of(saved)).last().satisfies(step -> assertThat(step.why())
                .startsWith("Meant: a card is shown for"));
        here.editions.compare(null);
    }
}
