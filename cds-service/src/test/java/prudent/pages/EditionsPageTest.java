package prudent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import prudent.editions.Editions;
import prudent.editions.release.Releases;

/** A board's own numbers on their way to what answers, step by step on the pages, each by whose work it is. */
@ExtendWith(Chromium.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionsPageTest {

    private static final Path BOARD = board();

    @RegisterExtension
    static final RunningPrudent PRUDENT =
            new RunningPrudent("--prudent.release=reviewed", "--prudent.adaptation=" + BOARD);

    @Test
    @Order(1)
    void theDifferenceIsReadInClinicalWordsBeforeItIsApproved() throws InterruptedException {
        var id = draft();
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("safety", "/editions");
            assertThat(page.locator("main").innerText()).contains("On the way", "Checked");
            visit.screenshot("editions");
            assertThat(visit.barriers()).isEmpty();
            visit.open("/editions/" + id);
            assertThat(page.locator("main").innerText())
                    .contains("12 years and over", "5 to 10 days", "10 days", "On the logged decisions");
            visit.screenshot("edition");
            assertThat(visit.barriers()).isEmpty();
            take(page, "I stand for it", "Read against the board's minutes.");
            assertThat(page.locator("[role=status]").innerText()).contains("Reviewed");
        }
    }

    @Test
    @Order(2)
    void anAdministratorBringsItFromShadowToLiveAndBack() throws InterruptedException {
        var id = draft();
        var first = PRUDENT.part(Editions.class).live().edition();
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("admin", "/editions/" + id);
            take(page, "Shadow", "As agreed.");
            assertThat(page.locator("main").innerText()).contains("asked the same, never shown");
            visit.screenshot("edition-shadow");
            assertThat(visit.barriers()).isEmpty();
            page.getByLabel("Practices, by ODS code").fill("A10001");
            take(page, "Canary", "Alder Surgery offered.");
            take(page, "Live", "Nothing was reported.");
            assertThat(PRUDENT.part(Editions.class).live().edition())
                    .isEqualTo(id)
                    .startsWith(first + ".");
            visit.open("/editions");
            page.getByLabel("Why go back to " + first).fill("A practice asked.");
            button(page, "Roll back").click();
            assertThat(page.locator("[role=status]").innerText()).contains(first);
            assertThat(page.locator("tbody").innerText()).contains("Rolled back", "A practice asked.", "Administrator");
            visit.screenshot("editions-rolled-back");
        }
        assertThat(PRUDENT.part(Editions.class).live().edition()).isEqualTo(first);
    }

    @Test
    @Order(3)
    void whatIsOtherwiseHereStandsBesideWhatIsNational() {
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("pharmacist", "/editions/local");
            assertThat(page.locator("tbody").innerText())
                    .contains("Phenoxymethylpenicillin, days", "5-10", "A. Example", "Over: the national one holds");
            visit.screenshot("editions-local");
            assertThat(visit.barriers()).isEmpty();
        }
        try (var visit = Visit.magnified(PRUDENT)) {
            visit.openAs("author", "/editions");
            visit.screenshot("editions-magnified");
            assertThat(visit.fitsTheWidth()).isTrue();
            assertThat(visit.barriers()).isEmpty();
            visit.open("/editions/local");
            assertThat(visit.fitsTheWidth()).isTrue();
        }
    }

    @Test
    @Order(4)
    void anUploadWithoutASignatureIsRefusedInASentence() {
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("author", "/editions");
            page.getByLabel("Zip file made by").setInputFiles(BOARD.resolve("unsigned.zip"));
            page.getByLabel("Why, in a sentence").fill("From a friend.");
            button(page, "Propose").click();
            page.getByText("There is no guideline in this file.").waitFor();
        }
    }

    private static String draft() throws InterruptedException {
        var releases = PRUDENT.part(Releases.class);
        for (int i = 0; i < 1_200; i++) {
            var ready = releases.onTheirWay().stream()
                    .filter(step -> releases.effect(step.edition()).isPresent())
                    .findFirst();
            if (ready.isPresent()) {
                return ready.get().edition();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no edition is on its way");
    }

    private static void take(Page page, String step, String why) {
        var form = page.locator("form").filter(new Locator.FilterOptions().setHas(button(page, step)));
        form.getByLabel("Why, in a sentence").fill(why);
        button(page, step).click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Path board() {
        try {
            var folder = Files.createTempDirectory("board");
            Files.writeString(folder.resolve("unsigned.zip"), "no zip file");
            Files.writeString(folder.resolve("overrides.csv"), """
                    guideline,line,drug,age_from,parameter,value,national,owner,expires,why
                    acute-sore-throat,,phenoxymethylpenicillin,12y,days,10,5-10,"A. Example, Northshire ICB",2027-03-31,Group A streptococcus is common here
                    acute-sore-throat,,clarithromycin,12y,days,7,5,"A. Example, Northshire ICB",2026-10-31,A supply problem
                    """);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
