package prudent.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;

/** The assessment form as a GP meets it: from the card in the simulated clinical system and back. */
@ExtendWith(Chromium.class)
class FormPageTest {

    /** Its own, because answers stay with the simulator's patients. */
    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent("--prudent.forms.keep-for=24h");

    /** But for the attendance, which follows from the days of symptoms that this patient has. */
    private static final List<String> FEVER_PAIN = List.of(
            "Fever in the previous 24 hours (FeverPAIN)",
            "Pus on the tonsils (FeverPAIN)",
            "Severely inflamed tonsils (FeverPAIN)",
            "No cough or coryza (FeverPAIN)");

    @Test
    void answersOnTheFormChangeTheCardInTheClinicalSystem() {
        try (var visit = Visit.desk(PRUDENT)) {
            var desk = scoreOfWhichNothingIsRecorded(visit, "Example");
            assertThat(formLink(desk)).isVisible();
            visit.screenshot("simulator-asks");

            var form = visit.page().waitForPopup(() -> formLink(desk).click());
            assertThat(form.locator("h1")).containsText("What is missing?");
            for (var question : FEVER_PAIN) {
                choose(form, question.replace(" (FeverPAIN)", ""), "No");
            }
            save(form);
            assertThat(form.locator("h1")).hasText("4 answers saved");
            form.close();
            visit.page().bringToFront();
            visit.page().evaluate("window.dispatchEvent(new Event('focus'))");

            assertThat(desk.card("no-antibiotic")).isVisible();
            visit.screenshot("simulator-answered");
        }
    }

    @Test
    void formHasNoBarriersAtAnySize() {
        var address = formAddress("Sample");
        for (var visit : List.of(Visit.desk(PRUDENT), Visit.magnified(PRUDENT))) {
            try (visit) {
                var page = visit.page();
                page.navigate(address);
                assertThat(visit.barriers()).isEmpty();
                visit.screenshot("form-" + page.viewportSize().width);
                page.locator("details summary").first().click();
                page.locator("details summary").nth(1).click();
                visit.screenshot("form-open-" + page.viewportSize().width);
                assertThat(visit.fitsTheWidth()).isTrue();
                page.getByLabel("Body temperature").fill("385");
                save(page);

                assertThat(page.locator(".nhsuk-error-summary")).containsText("between 25 and 45");
                assertThat(page.locator("#temperature")).isVisible();
                assertThat(visit.barriers()).isEmpty();
                assertThat(visit.fitsTheWidth()).isTrue();
                visit.screenshot("form-problem-" + page.viewportSize().width);
                page.locator("#temperature").fill("38.5");
                save(page);
                assertThat(visit.barriers()).isEmpty();
                visit.screenshot("form-saved-" + page.viewportSize().width);
            }
        }
    }

    @Test
    void formWorksWithTheKeyboardAlone() {
        var address = formAddress("Specimen");
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.page();
            page.navigate(address);
            page.locator("#main").focus();
            page.keyboard().press("Tab");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Tab");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).hasText("2 answers saved");
        }
    }

    @Test
    void linkThatIsNoneSaysWhatToDo() {
        try (var visit = Visit.magnified(PRUDENT)) {
            var page = visit.open("/assessment/nothing");

            assertThat(page.locator("h1")).hasText("This link opens no form");
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.fitsTheWidth()).isTrue();
        }
    }

    private static String formAddress(String patient) {
        try (var visit = Visit.desk(PRUDENT)) {
            return formLink(scoreOfWhichNothingIsRecorded(visit, patient)).getAttribute("href");
        }
    }

    /** Each test has a patient of its own: what one answers counts in the others' calls. */
    private static GpDesk scoreOfWhichNothingIsRecorded(Visit visit, String patient) {
        var desk = GpDesk.in(visit).see(patient);
        FEVER_PAIN.forEach(finding -> desk.record(finding, "–"));
        return desk.choose("Amoxicillin 500mg capsules");
    }

    private static Locator formLink(GpDesk desk) {
        return desk.card("missing-information")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Answer on the assessment form"));
    }

    private static void choose(Page form, String question, String answer) {
        form.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName(question))
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void save(Page form) {
        form.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save the answers"))
                .click();
    }
}
