package prudent.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.FileSystemUtils;
import prudent.RunningPrudent;
import prudent.editions.Edition.Change;
import prudent.editions.Editions.Because;
import prudent.editions.release.Releases;
import prudent.editions.release.Stage;
import prudent.editions.release.Step;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a rule author saves in the folder, step by step in one running program. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionsIntegrationTest {

    private static final Path FOLDER = copyOfGuidelines();
    private static final Path RULES = FOLDER.resolve("acute-sore-throat/rules.drl");
    private static final Path TEXT = FOLDER.resolve("acute-sore-throat/guideline.yaml");

    @RegisterExtension
    static final RunningPrudent PRUDENT =
            new RunningPrudent("--prudent.guidelines=" + FOLDER, "--prudent.rollback.least-orders=5");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static String first = "";
    private static String second = "";

    @Test
    @Order(1)
    void theFolderAnswers() {
        first = editions().live().edition();
        assertThat(editionOfAnswer()).isEqualTo(first);
        assertThat(editions().history().get(0).change()).isEqualTo(Change.STARTED);
    }

    @Test
    @Order(2)
    void aBrokenEditionNeverReplacesAGoodOne() throws IOException {
        var good = Files.readString(RULES);
        Files.writeString(RULES, good.replaceFirst("when", "whenever"));
        waitUntil(() -> editions().refused().isPresent());
        assertThat(editions().refused().orElseThrow().faults().get(0)).contains("acute-sore-throat/rules.drl");
        assertThat(editionOfAnswer()).isEqualTo(first);
        Files.writeString(RULES, good);
        waitUntil(() -> editions().refused().isEmpty());
    }

    @Test
    @Order(3)
    void anEditionThatItsOwnCasesContradictIsNotTakenUp() throws IOException {
        var cases = FOLDER.resolve("acute-sore-throat/vignettes.yaml");
        var good = Files.readString(cases);
        Files.writeString(cases, good.replaceFirst("expect: \\[[^\\]]*\\]", "expect: [NG84-99]"));
        waitUntil(() -> editions().refused().isPresent());
        assertThat(editions().refused().orElseThrow().faults().get(0)).contains("NG84-99 does not conclude");
        Files.writeString(cases, good);
        waitUntil(() -> editions().refused().isEmpty());
        assertThat(editionOfAnswer()).isEqualTo(first);
    }

    @Test
    @Order(4)
    void aGoodEditionIsTakenUpByItself() throws IOException {
        Files.writeString(TEXT, Files.readString(TEXT) + "\n# an author's remark\n");
        waitUntil(() -> !editions().live().edition().equals(first));
        second = editions().live().edition();
        assertThat(editionOfAnswer()).isEqualTo(second);
        assertThat(editions().history().get(0))
                .extracting(Edition::id, Edition::change)
                .containsExactly(second, Change.RELEASED);
    }

    @Test
    @Order(5)
    void aRollBackTakesLessThanASecondAndLasts() throws InterruptedException {
        var begun = Instant.now();
        assertThat(editions().rollBack(Change.ROLLED_BACK, new Because("author", "Too many cards.")))
                .map(Edition::id)
                .contains(first);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(editionOfAnswer()).isEqualTo(first);
        Thread.sleep(2_500);
        assertThat(editionOfAnswer()).isEqualTo(first);
        assertThat(editions().history().get(0))
                .extracting(Edition::by, Edition::why)
                .containsExactly("author", "Too many cards.");
    }

    @Test
    @Order(6)
    void everyEditionThatAnsweredIsKept() {
        var archive = PRUDENT.part(EditionArchive.class);
        assertThat(archive.files(first)).isPresent();
        assertThat(archive.files(second)).isPresent();
        assertThat(archive.files("0123456789abcdef")).isEmpty();
    }

    /** Its own cases do not show it: they were taken out with the rules that they were for. */
    @Test
    @Order(7)
    void anEditionThatFallsSilentIsRolledBackByItself() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            for (var file :
                    files.filter(path -> path.endsWith("vignettes.yaml")).toList()) {
                Files.delete(file);
            }
        }
        FileSystemUtils.deleteRecursively(FOLDER.resolve("acute-sore-throat"));
        FileSystemUtils.deleteRecursively(FOLDER.resolve("indication"));
        waitUntil(() -> !editions().live().edition().equals(first));
        var bad = editions().live().edition();
        waitUntil(() -> {
            editionOfAnswer();
            return editions().live().edition().equals(first);
        });
        assertThat(editions().history().get(0))
                .extracting(Edition::change, Edition::by)
                .containsExactly(Change.ROLLED_BACK_BY_ITSELF, "Prudent");
        assertThat(editions().history().get(0).why())
                .contains("of 100 orders")
                .contains("the edition of before shows it");
        assertThat(PRUDENT.part(Releases.class).steps(bad))
                .last()
                .extracting(Step::stage)
                .isEqualTo(Stage.RETIRED);
        assertThat(editionOfAnswer()).isEqualTo(first);
    }

    private static Editions editions() {
        return PRUDENT.part(Editions.class);
    }

    private static String editionOfAnswer() {
        var call = (ObjectNode) JSON.readTree(
                Path.of("../fhir-profiles/src/main/resources/fhir/examples/cds-hooks/order-sign-sore-throat.json"));
        call.put("hookInstance", UUID.randomUUID().toString());
        var answer = PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url("/cds-services/antimicrobial-order-sign"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(call.toString())));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body())
                .at("/extension/org.prudent.assessment/edition")
                .asString();
    }

    private static void waitUntil(BooleanSupplier condition) {
        var end = Instant.now().plusSeconds(120);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Path copyOfGuidelines() {
        try {
            var folder = Files.createTempDirectory("guidelines");
            FileSystemUtils.copyRecursively(Path.of("../rules/guidelines"), folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
