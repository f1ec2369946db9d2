package prudent.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.RunningPrudent;
import prudent.editions.Editions;
import prudent.facts.Infection;

/** The other patients of the simulated practice get the advice their story is about. */
@ExtendWith(Chromium.class)
class EveryPatientTest {

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

    @ParameterizedTest
    @CsvSource({
        "Invented, Amoxicillin 500mg capsules, ACUTE_COUGH, no-antibiotic",
        "Imaginary, Doxycycline 100mg capsules, ACUTE_COUGH, change-duration",
        "Notreal, Doxycycline 100mg capsules, ACUTE_COUGH, contraindicated",
        "Makebelieve, Amoxicillin 500mg capsules, ACUTE_SINUSITIS, no-antibiotic",
        "Dummy, Phenoxymethylpenicillin 250mg tablets, ACUTE_SINUSITIS, delayed-antibiotic",
        "Notional, Amoxicillin 250mg/5ml oral suspension, ACUTE_OTITIS_MEDIA, change-dose",
        "Theoretical, Clarithromycin 125mg/5ml oral suspension, ACUTE_OTITIS_MEDIA, missing-information"
    })
    void advisesOnEveryPatientOfThePractice(String patient, String medicine, Infection infection, String topic) {
        assumeCovered(infection);

        var desk = GpDesk.in(visit).see(patient).choose(medicine);

        assertThat(desk.card(topic).first()).isVisible();
        visit.screenshot("consultation-" + patient);
        assertThat(visit.barriers()).isEmpty();
    }

    @Test
    void staysSilentAboutARightlyTreatedEar() {
        assumeCovered(Infection.ACUTE_OTITIS_MEDIA);

        var desk = GpDesk.in(visit).see("Hypothetical").choose("Amoxicillin 250mg/5ml oral suspension");

        assertThat(desk.status()).hasText("Silent: agrees with guidance");
    }

    /** Guidelines can be left out of an edition; their patients are then skipped, visibly. */
    private static void assumeCovered(Infection infection) {
        assumeThat(PRUDENT.part(Editions.class).live().guidelineFor(infection))
                .as("a guideline for " + infection.label())
                .isPresent();
    }
}
