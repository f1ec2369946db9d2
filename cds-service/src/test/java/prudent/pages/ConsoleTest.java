package prudent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.RunningPrudent;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Scope;

/** The jobs of those who review and are reviewed, done in a browser on the synthetic month. */
@ExtendWith(Chromium.class)
class ConsoleTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent("--prudent.synthetic=true");

    @ParameterizedTest
    @CsvSource({
        "pharmacist, /review, This week’s review",
        "pharmacist, /decisions, Decisions",
        "pharmacist, /conversations, Conversations",
        "icb, /indicators, Indicators",
        "practice, /indicators, Indicators",
        "pharmacist, /actions, Actions",
        "icb, /reports, Reports",
        "practice, /surge, Surge mode",
        "pharmacist, /audits, Audits",
        "pharmacist, /audits/sore-throat, Audit: Acute sore throat",
        "author, /inbox, Inbox: what may be wrong with a rule",
        "author, /workbench, Workbench",
        "author, /workbench/try, Try it",
        "author, /workbench/impact, What a draft would change",
        "author, /rules/age-limits/AGE-01, A tetracycline is contraindicated under 12 years",
        "prescriber, /mine, My page",
        "admin, /organisations, Organisations"
    })
    void everyPageIsForEverybodyAtEverySize(String user, String path, String heading) {
        var name = "console-" + user + path.replace('/', '-');
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs(user, path);

            assertThat(page.locator("h1").innerText()).isEqualTo(heading);
            assertThat(page.locator("body").innerText()).contains("Synthetic data", "Not for clinical use.");
            visit.screenshot(name);
            assertThat(visit.barriers()).isEmpty();
        }
        try (var visit = Visit.magnified(PRUDENT)) {
            visit.openAs(user, path);

            visit.screenshot(name + "-magnified");
            assertThat(visit.fitsTheWidth()).isTrue();
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void aWeeksReviewIsDoneWithTheKeyboardOneKeyADecision() {
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("safety", "/review");
            var before = page.locator("tbody tr").count();
            assertThat(before).isBetween(5, 12);
            assertThat(page.locator("tbody").innerText()).contains("Random sample");
            link(page, "Start").click();
            visit.screenshot("console-decision");
            assertThat(page.locator("main").innerText())
                    .contains("What was known", "What the prescriber saw", "What happened", "What the guideline says");
            assertThat(visit.barriers()).isEmpty();

            var first = page.url();
            page.locator("h1").click();
            page.keyboard().press("1");
            page.waitForURL(url -> !url.equals(first));

            assertThat(page.locator("[role=status]").innerText()).isEqualTo("Judged: concordant.");
            visit.open("/review");
            assertThat(page.locator("main").innerText()).contains("1 judged since Monday");
        }
    }

    @Test
    void keysCanBeSwitchedOff() {
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("pharmacist", "/decisions");
            page.locator("tbody a").first().click();
            var address = page.url();
            page.getByLabel("Keys 1 to 6 judge").uncheck();
            page.locator("h1").click();

            page.keyboard().press("1");

            assertThat(page.url()).isEqualTo(address);
        }
    }

    @Test
    void aQuestionGoesToThePrescriberAndComesBackWithTwoTaps() {
        var id = ownDecision(0);
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("pharmacist", "/decisions/" + id);
            link(page, "Ask a question").click();
            visit.screenshot("console-concern");
            assertThat(visit.barriers()).isEmpty();
            page.getByLabel("What I noticed").fill("You should have looked at the culture.");
            button(page, "Send").click();
            assertThat(page.locator("[role=status]").innerText()).contains("closes the conversation");
            visit.screenshot("console-concern-hints");
            assertThat(visit.barriers()).isEmpty();
            assertThat(page.getByLabel("What I noticed").inputValue())
                    .isEqualTo("You should have looked at the culture.");
            page.getByLabel("What I noticed").fill("I noticed that an earlier culture is on record.");
            button(page, "Send as it is").click();
            assertThat(page.locator("main").innerText()).contains("Sent to the prescriber, and to nobody else.");
        }
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("prescriber", "/mine");
            var asked = page.locator("article")
                    .filter(new Locator.FilterOptions().setHasText("an earlier culture is on record"));
            asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("There was context"))
                    .click();
            reloadUntilShown(page, "There was context");
            assertThat(page.locator("main").innerText())
                    .contains("There was context", "What the prescriber saw")
                    .doesNotContain("Verdict");
            visit.screenshot("console-prescriber-decision");
            assertThat(visit.barriers()).isEmpty();
        }
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("pharmacist", "/decisions/" + id);
            page.getByText("Close with what you agreed").first().click();
            page.getByLabel("What you agreed").first().fill("Reasonable exception");
            button(page, "Close").first().click();
            assertThat(page.locator("main").innerText()).contains("Agreed: Reasonable exception");
        }
    }

    @Test
    void whatIsWrongWithARuleGoesToItsAuthorAndComesBack() {
        var id = ownDecision(1);
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("pharmacist", "/decisions/" + id);
            page.getByLabel("Note (may stay empty)").fill("The card leaves out valve disease.");
            button(page, "Rule wrong").click();
        }
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("author", "/inbox");
            var report =
                    page.locator("article").filter(new Locator.FilterOptions().setHasText("leaves out valve disease"));
            assertThat(report.innerText()).doesNotContain("Z9000", "simulated-gp");
            report.getByLabel("Why, in a sentence").fill("It will ask from the next edition on.");
            report.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Answer"))
                    .click();
            assertThat(page.locator("main").innerText()).contains("Answered. The reviewer and the prescriber see it");
        }
        for (var reader : List.of("pharmacist", "prescriber")) {
            try (var visit = Visit.desk(PRUDENT)) {
                var page = visit.openAs(reader, "/decisions/" + id);
                assertThat(page.locator("main").innerText()).contains("It will ask from the next edition on.");
            }
        }
    }

    @Test
    void chartsHaveTheirFiguresAsCsvWithoutSmallNumbers() {
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("icb", "/indicators");
            assertThat(page.locator("svg").count()).isGreaterThan(5);
            assertThat(page.locator("main").innerText()).contains("Worth a phone call", "Elder Street Surgery");
            var csv = page.request()
                    .get(PRUDENT.url("/indicators/broad-spectrum.csv").toString());
            assertThat(csv.text()).startsWith("week beginning,part,whole,percent,low95,high95");
            assertThat(csv.text().lines().filter(line -> line.matches(".*,[1-4],.*")))
                    .isEmpty();
        }
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        try (var visit = Visit.withoutScripts(PRUDENT)) {
            var page = visit.openAs("pharmacist", "/decisions/" + ownDecision(2));
            button(page, "Learning point").click();
            assertThat(page.locator("main").innerText()).contains("Judged: learning point.");
            reloadUntilShown(page, "Learning point");
            assertThat(page.locator("main").innerText()).contains("Learning point");
        }
    }

    @Test
    void aPatientsNumberIsShownToWhoSaysWhy() {
        var id = ownDecision(0);
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("pharmacist", "/decisions/" + id);
            link(page, "Find the patient in the practice’s system").click();
            assertThat(visit.barriers()).isEmpty();
            page.getByLabel("Why you need it").fill("why");
            button(page, "Show the number").click();
            assertThat(page.locator("[role=alert]").innerText()).contains("Say why");
            visit.screenshot("console-record-number-reason");
            assertThat(visit.barriers()).isEmpty();
            page.getByLabel("Why you need it").fill("The culture must be talked about with the patient.");
            button(page, "Show the number").click();
            assertThat(page.locator("[role=status]").innerText()).contains("number of");
            visit.screenshot("console-record-number");
            assertThat(visit.barriers()).isEmpty();
        }
        assertThat(PRUDENT.part(DecisionLog.class)
                        .thread(UUID.fromString(id))
                        .orElseThrow()
                        .accesses())
                .anySatisfy(access -> assertThat(access.reason()).startsWith("The culture must"));
    }

    private static String ownDecision(int which) {
        var pseudonym = PRUDENT.part(prudent.security.Pseudonyms.class).ofPrescriber("Practitioner/simulated-gp");
        var own = DecisionQuery.EVERYTHING.with(Facet.PRESCRIBER, pseudonym).with(Facet.OUTCOME, "overridden");
        return PRUDENT.part(Decisions.class)
                .page(Scope.EVERYTHING, own, null, 10)
                .items()
                .get(which)
                .id()
                .toString();
    }

    /** On a busy machine the store follows the journal by more than the second that a page waits for it. */
    private static void reloadUntilShown(Page page, String text) {
        for (var tries = 0; tries < 20 && !page.locator("main").innerText().contains(text); tries++) {
            page.waitForTimeout(500);
            page.reload();
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
