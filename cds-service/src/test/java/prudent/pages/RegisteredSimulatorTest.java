package prudent.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import prudent.security.SampleClient;

/** The simulator where clients are registered: it calls with tokens, for a user who is signed in. */
@ExtendWith(Chromium.class)
class RegisteredSimulatorTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT =
            new RunningPrudent("--prudent.clients=" + SampleClient.file(SampleClient.registered()));

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
    void callsAndFeedbackAreTaken() {
        visit.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/cds-services"),
                        () -> visit.openAs("prescriber", "/simulator"));
        var desk = GpDesk.at(visit).see("Sample").choose("Phenoxymethylpenicillin 250mg tablets");
        assertThat(desk.card("delayed-antibiotic")).isVisible();

        visit.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/feedback") && answer.status() == 200,
                        () -> desk.press("Back-up prescription"));

        assertThat(desk.status()).hasText("Silent: agrees with guidance");
    }
}
