package prudent.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static prudent.editions.Answering.waitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.FileSystemUtils;
import prudent.RunningPrudent;
import prudent.editions.Edition.Change;
import prudent.editions.Editions.Because;
import prudent.editions.release.Mover;
import prudent.editions.release.Releases;
import prudent.people.Role;

/** What a rule author saves in the folder, step by step in one running program. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionsIntegrationTest {

    private static final Path FOLDER = copyOfGuidelines();
    private static final Path RULES = FOLDER.resolve("acute-sore-throat/rules.drl");
    private static final Path TEXT = FOLDER.resolve("acute-sore-throat/guideline.yaml");

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent(
            "--prudent.guidelines=" + FOLDER, "--prudent.rollback.least-orders=5", "--prudent.rollback.slow=1h");

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
    void anEditionThatFallsSilentIsDoubtedUntilItsAuthorSaysThatItIsMeant() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER.resolve("acute-sore-throat"));
        FileSystemUtils.deleteRecursively(FOLDER.resolve("indication"));
        waitUntil(() -> !editions().live().edition().equals(first));
        var silent = editions().live().edition();
        waitUntil(() -> {
            editionOfAnswer();
            return releases().doubt().isPresent();
        });

        assertThat(releases().doubt().orElseThrow().sentences().get(0)).contains("the edition of before shows it");
        releases().keep(new Mover("ann", "Ann", Role.AUTHOR));
        editionOfAnswer();
        assertThat(releases().doubt()).isEmpty();
        assertThat(editionOfAnswer()).isEqualTo(silent);
    }

    private static Releases releases() {
        return PRUDENT.part(Releases.class);
    }

    private static Editions editions() {
        return PRUDENT.part(Editions.class);
    }

    private static String editionOfAnswer() {
        return Answering.edition(PRUDENT);
    }

    /** All guidelines with the cases of one: so an edition is soon checked. */
    private static Path copyOfGuidelines() {
        try {
            var folder = Files.createTempDirectory("guidelines");
            FileSystemUtils.copyRecursively(Path.of("../rules/guidelines"), folder);
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(path -> path.endsWith("vignettes.yaml"))
                        .filter(path -> !path.startsWith(folder.resolve("acute-sore-throat")))
                        .toList()) {
                    Files.delete(file);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
