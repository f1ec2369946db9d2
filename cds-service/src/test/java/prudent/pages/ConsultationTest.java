package prudent.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;

/** Consultations from the choice of a patient to the issued prescription, with everything real. */
@ExtendWith(Chromium.class)
class ConsultationTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private Visit visit;

    @BeforeEach
    void arrive() {
        visit = Visit.desk(PRUDENT);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void withdrawsTheAntibioticOfAnUncomplicatedSoreThroat() {
        var desk = GpDesk.in(visit).see("Example").choose("Amoxicillin 500mg capsules");

        assertThat(desk.card("no-antibiotic")).isVisible();
        visit.screenshot("consultation-no-antibiotic");
        assertThat(visit.barriers()).isEmpty();
        desk.cards().locator("button").first().click();

        assertThat(desk.status()).hasText("Nothing is ordered. No advice is needed.");
        assertThat(desk.orders()).hasCount(0);
    }

    @Test
    void delaysThePrescriptionInTheMiddleBand() {
        var desk = GpDesk.in(visit).see("Sample").choose("Phenoxymethylpenicillin 250mg tablets");
        assertThat(desk.card("delayed-antibiotic")).isVisible();
        visit.screenshot("consultation-delayed");

        desk.press("Back-up prescription");

        assertThat(desk.field("Delayed (back-up)")).isChecked();
        assertThat(desk.status()).hasText("Silent: agrees with guidance");
        desk.press("Sign");
        assertThat(desk.status()).hasText("Prescription issued. Silent: agrees with guidance");
    }

    @Test
    void staysSilentWhenTheOrderAgrees() {
        var desk = GpDesk.in(visit).see("Specimen").choose("Phenoxymethylpenicillin 250mg tablets");

        assertThat(desk.status()).hasText("Silent: agrees with guidance");
        visit.screenshot("consultation-silent");
        desk.press("Sign");
        assertThat(desk.status()).hasText("Prescription issued. Silent: agrees with guidance");
    }

    @Test
    void asksForTheMissingScoreAndAnswersOnceItIsThere() {
        var desk = GpDesk.in(visit).see("Placeholder").choose("Phenoxymethylpenicillin 250mg tablets");
        assertThat(desk.card("missing-information")).isVisible();
        visit.screenshot("consultation-missing");

        assertThat(visit.barriers()).isEmpty();

        assertThat(desk.wanted()).hasCount(3);
        desk.record("Throat was examined", "Yes")
                .record("Pus on the tonsils (FeverPAIN)", "No")
                .record("Severely inflamed tonsils (FeverPAIN)", "No")
                .record("No cough or coryza (FeverPAIN)", "No");

        assertThat(desk.card("delayed-antibiotic")).isVisible();
        assertThat(desk.card("missing-information")).hasCount(0);
    }

    @Test
    void stopsAPenicillinAfterAnaphylaxis() {
        var desk = GpDesk.in(visit).see("Madeup").choose("Phenoxymethylpenicillin 250mg tablets");
        assertThat(desk.card("contraindicated")).isVisible();
        visit.screenshot("consultation-allergy");

        desk.cards().locator("button").first().click();

        assertThat(desk.field("Medicine")).hasValue(Pattern.compile("Clarithromycin.*"));
        assertThat(desk.status()).hasText("Silent: agrees with guidance");
    }

    @Test
    void refersASuspectedQuinsyBeforeAllElse() {
        var desk = GpDesk.in(visit).see("Pretend").choose("Amoxicillin 500mg capsules");

        assertThat(desk.cards().first()).hasAttribute("data-topic", "refer");
        assertThat(desk.cards().first()).containsText("Act now");
        visit.screenshot("consultation-refer");
        desk.press("Request emergency assessment");

        assertThat(desk.orders()).hasCount(2);
        assertThat(desk.orders().last()).containsText("Emergency assessment");
        assertThat(desk.cards()).hasCount(0);
        assertThat(desk.status()).hasText("A card you answered is not shown again.");
    }

    @Test
    void correctsTheCourseOfScarletFever() {
        var desk = GpDesk.in(visit).see("Fictional").choose("Phenoxymethylpenicillin 125mg/5ml oral solution");
        assertThat(desk.card("change-duration")).isVisible();
        visit.screenshot("consultation-scarlet-fever");

        desk.cards().locator("button").first().click();

        assertThat(desk.field("Days")).hasValue("10");
        assertThat(desk.status()).hasText("Silent: agrees with guidance");
    }

    @Test
    void issuesTheOrderAsItIsOnASecondSignature() {
        var desk = GpDesk.in(visit).see("Example").choose("Amoxicillin 500mg capsules");
        assertThat(desk.card("no-antibiotic")).isVisible();

        desk.press("Sign");
        assertThat(desk.status()).hasText("Not issued yet: 1 card.");
        desk.press("Issue");

        assertThat(desk.status()).hasText("Prescription issued.");
    }

    @Test
    void canBeDoneWithTheKeyboardAlone() {
        var desk = GpDesk.in(visit);
        var keyboard = visit.page().keyboard();
        desk.field("Medicine").focus();
        keyboard.type("Amoxicillin 500");
        assertThat(desk.card("no-antibiotic")).isVisible();

        var steps = 0;
        while (!focusedText().startsWith("Dismiss") && steps++ < 40) {
            keyboard.press("Tab");
        }
        keyboard.press("Enter");
        keyboard.press("Enter");

        assertThat(desk.cards()).hasCount(0);
        assertThat(desk.status()).isFocused();
    }

    private String focusedText() {
        return String.valueOf(visit.page().evaluate("document.activeElement.innerText"));
    }
}
