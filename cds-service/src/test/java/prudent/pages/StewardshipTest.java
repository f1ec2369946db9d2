package prudent.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.RunningPrudent;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.Export;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Scope;
import prudent.security.Pseudonyms;

/** What a pharmacist does beside single decisions: reports, plans, a surge, a danger; in a browser, on the synthetic month. */
@ExtendWith(Chromium.class)
class StewardshipTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent("--prudent.synthetic=true", "--prudent.trial=stewardship");

    private static final Pattern SMALL = Pattern.compile("\\b[1-4] of \\d");

    @ParameterizedTest
    @CsvSource({
        "pharmacist, /reports/practice/Z90001, Alder Surgery, Five cases to talk about",
        "pharmacist, /reports/network/U99901, Riverside PCN (synthetic), Practices\\, in the order of their names",
        "icb, /reports/board/QZZ, Elmshire ICB (synthetic), What practices plan"
    })
    void aReportIsForEverybodyAtEverySize(String user, String path, String of, String part) {
        for (var isMagnified : List.of(false, true)) {
            try (var visit = isMagnified ? Visit.magnified(PRUDENT) : Visit.desk(PRUDENT)) {
                var page = visit.openAs(user, path);

                visit.screenshot("console-report" + path.replace('/', '-') + (isMagnified ? "-magnified" : ""));
                assertThat(page.locator("h1").innerText()).contains(of);
                assertThat(page.locator("body").innerText())
                        .contains(
                                part.replace("\\", ""),
                                "Synthetic data",
                                "Not for clinical use.",
                                "Editions of the guidelines")
                        .doesNotContainPattern(SMALL);
                assertThat(visit.barriers()).isEmpty();
                assertThat(visit.fitsTheWidth()).isTrue();
            }
        }
    }

    @Test
    void theQuarterIsOnePageThatAScreenReaderReadsAndTheLogKnowsOf() throws IOException {
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("icb", "/");
            link(page, "Reports").click();
            var download =
                    page.waitForDownload(() -> button(page, "Quarter as PDF").click());
            assertThat(visit.clicks()).isEqualTo(2);
            try (var pdf = Loader.loadPDF(download.path().toFile())) {
                var catalog = pdf.getDocumentCatalog();
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getLanguage()).startsWith("en");
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("Not for clinical use.", "Broad-spectrum share", "Elmshire ICB")
                        .doesNotContainPattern(SMALL);
            }
        }
        assertThat(PRUDENT.part(DecisionLog.class).latest(EventKind.EXPORT, 20))
                .anySatisfy(event -> assertThat(((Export) event).filter()).containsEntry("report", "board"));
    }

    @Test
    void aSurgeShowsDangersOnlyAndSaysAfterwardsWhatItWithheld() {
        var before = cards("Z90002");
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("pharmacist", "/surge");
            page.getByLabel("Last day").fill("2026-11-25");
            page.getByLabel("Why (prescribers read it)").fill("Half of the staff are ill");
            button(page, "Show safety-critical cards only").click();
            assertThat(visit.clicks()).isEqualTo(1);
            assertThat(page.locator("main").innerText()).contains("Surge mode is on");
            visit.screenshot("console-surge-on");
            assertThat(visit.barriers()).isEmpty();
            var inSurge = cards("Z90002");

            assertThat(before).contains("\"cards\":[{").contains("no-antibiotic");
            assertThat(inSurge).contains("\"cards\":[]").contains("\"because\":\"surge\"");
            assertThat(cards("Z90005")).contains("\"cards\":[{");
            page.getByText("What is being withheld").first().click();
            visit.screenshot("console-surge-withheld");
            assertThat(page.locator("main").innerText()).contains("Half of the staff are ill", "fewer than 5");
            assertThat(visit.barriers()).isEmpty();
            visit.open("/surge");
            button(page, "End it now").first().click();
            assertThat(page.locator("main").innerText()).contains("Surge mode is over", "Surge mode is off.");
        }
        assertThat(cards("Z90002")).contains("\"cards\":[{");
    }

    /** What a sinusitis of two days is answered: no antibiotic, in no danger. */
    private static String cards(String practice) {
        try (InputStream file = Objects.requireNonNull(StewardshipTest.class.getResourceAsStream("sinusitis.json"))) {
            var call = new String(file.readAllBytes(), UTF_8)
                    .replace("INSTANCE", UUID.randomUUID().toString());
            var answer = PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url("/cds-services/antimicrobial-order-sign"))
                    .header("Content-Type", "application/json")
                    .header("Prudent-Synthetic-Practice", practice)
                    .POST(BodyPublishers.ofString(call)));
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDangerIsToldAtSignInUntilItIsSeenAndStaysInTheQueueUntilAnswered() {
        var id = ownDecision();
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("pharmacist", "/decisions/" + id);
            link(page, "Raise a safety concern").click();
            button(page, "Send").click();
            button(page, "Send").click();
            assertThat(visit.clicks()).isEqualTo(3);
            visit.open("/review");
            assertThat(page.locator("main").innerText())
                    .contains("without an answer", "not seen yet: ring the practice");
            visit.screenshot("console-review-safety");
            assertThat(visit.barriers()).isEmpty();
        }
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("practice", "/indicators");
            assertThat(page.locator("[role=alert]").innerText()).contains("waits for a prescriber of your practice");
        }
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("prescriber", "/");
            visit.screenshot("console-alert");
            assertThat(visit.barriers()).isEmpty();
            link(page, "Read it now").click();
            assertThat(page.locator("main").innerText()).contains("Patient safety");
            visit.open("/");
            assertThat(page.locator("[role=alert]").count()).isZero();
        }
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("pharmacist", "/review");
            assertThat(page.locator("main").innerText())
                    .contains("without an answer")
                    .doesNotContain("not seen yet");
            visit.open("/conversations");
            assertThat(page.locator("main").innerText()).contains("median time until seen\n0.0 hours");
        }
    }

    @Test
    void whatIsPlannedHasAnOwnerAndADateAndEndsWithWhatCameOfIt() {
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("pharmacist", "/actions");
            page.getByLabel("What will be done").fill("Dip no urine over 65");
            page.getByLabel("Owner").fill("Dr Day");
            button(page, "Plan it").click();
            assertThat(page.locator("[role=alert]").innerText()).contains("what, by whom and by when");
            page.getByLabel("What will be done").fill("Dip no urine over 65");
            page.getByLabel("Owner").fill("Dr Day");
            page.locator("#due").fill("2026-12-18");
            button(page, "Plan it").click();
            var planned = page.locator("tr").filter(new Locator.FilterOptions().setHasText("Dip no urine over 65"));
            assertThat(planned.innerText()).contains("18 Dec 2026", "Dr Day");
            assertThat(page.locator("main").innerText()).contains("Overdue");
            planned.getByRole(AriaRole.TEXTBOX).fill("Halved in six weeks");
            planned.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("main").innerText()).contains("Halved in six weeks");
        }
    }

    @Test
    void aNoteStandsBesideEveryChartAndInTheCsv() {
        try (var visit = Visit.desk(PRUDENT)) {
            var page = visit.openAs("pharmacist", "/indicators");
            page.getByText("Add a note to the charts").click();
            page.locator("#note-day").fill("2026-11-12");
            page.getByLabel("In a few words").fill("Norovirus, \"closed\" for two days");
            button(page, "Add").click();
            assertThat(visit.clicks()).isEqualTo(2);
            assertThat(page.locator("main").innerText())
                    .contains("12 Nov 2026: Norovirus", "all six practices go live");
            var csv = page.request()
                    .get(PRUDENT.url("/indicators/broad-spectrum.csv").toString())
                    .text();
            assertThat(csv)
                    .contains("\"Riverside PCN (synthetic): scarlet fever")
                    .contains("Norovirus, \"\"closed\"\" for");
        }
    }

    private static String ownDecision() {
        var pseudonym = PRUDENT.part(Pseudonyms.class).ofPrescriber("Practitioner/simulated-gp");
        return PRUDENT.part(Decisions.class)
                .page(Scope.EVERYTHING, DecisionQuery.EVERYTHING.with(Facet.PRESCRIBER, pseudonym), null, 1)
                .items()
                .get(0)
                .id()
                .toString();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
