package prudent.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.RunningPrudent;
import prudent.decisions.Decision;
import prudent.decisions.SampleDecisions;
import prudent.decisions.log.DecisionLog;

/** Every page as everybody can use it: no barrier that axe-core knows, and nothing cut off at four times the size. */
@ExtendWith(Chromium.class)
class PagesTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    @ParameterizedTest
    @CsvSource({
        "/, Prudent",
        "/login, Sign in",
        "/simulator, Simulated GP system",
        "/rules, Rules",
        "/rules/acute-sore-throat, Acute sore throat",
        "/rules/for-clinical-review, For clinical review"
    })
    void hasNoBarriersForAnybody(String path, String heading) {
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.open(path);
            page.waitForLoadState();

            assertThat(page.locator("h1").innerText()).isEqualTo(heading);
            assertThat(page.locator("footer").innerText()).contains("Not for clinical use.");
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("page" + path.replace('/', '-'));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "/login",
        "/simulator",
        "/rules",
        "/rules/acute-sore-throat",
        "/rules/for-clinical-review",
        "/decisions"
    })
    void canBeReadAtFourTimesTheSize(String path) {
        try (var visit = Visit.magnified(PRUDENT)) {
            visit.openAs("pharmacist", path);

            visit.screenshot("magnified" + path.replace('/', '-'));
            assertThat(visit.fitsTheWidth()).isTrue();
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/decisions/no-such-decision, Page not found", "/rules/no-such-rules, Page not found"})
    void showsItsOwnErrorPage(String path, String heading) {
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("pharmacist", path);

            assertThat(page.locator("h1").innerText()).isEqualTo(heading);
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void showsDecisionsToPharmacistsAndNotToPrescribers() {
        var log = PRUDENT.part(DecisionLog.class);
        var decision = SampleDecisions.decision("pages-test", "X99999", RunningPrudent.CLOCK.instant());
        log.record(digestOf(decision), decision);
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("pharmacist", "/decisions?practice=X99999");

            assertThat(page.locator("tbody").innerText()).contains("Acute sore throat", "amoxicillin", "No answer");
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("decisions");
            page.locator("tbody a").first().click();
            page.getByText("The record and what proves it").click();
            assertThat(page.locator("main").innerText())
                    .contains(
                            "A detail",
                            "Not shown because no-antibiotic outranks it",
                            "34 years",
                            decision.hookInstance());
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("decision");
        }
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("prescriber", "/decisions");

            assertThat(page.locator("h1").innerText()).isEqualTo("Your role does not open this page");
            assertThat(visit.barriers()).isEmpty();
        }
    }

    private static byte[] digestOf(Decision decision) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(decision.id().toString().getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
