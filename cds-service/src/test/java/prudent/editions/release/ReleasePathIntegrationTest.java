package prudent.editions.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static prudent.editions.Answering.waitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.FileSystemUtils;
import prudent.RunningPrudent;
import prudent.cli.PrudentCommand;
import prudent.editions.Answering;
import prudent.editions.Editions;
import prudent.engine.GuidelineFiles;
import prudent.people.Role;
import prudent.security.Caller;

/** An edition on the whole path, step by step in one running program. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleasePathIntegrationTest {

    private static final Path FOLDER = oneGuideline();
    private static final Path TEXT = FOLDER.resolve("definitions/guideline.yaml");
    private static final Mover AUTHOR = new Mover("ann", "Ann", Role.AUTHOR);
    private static final Mover SAFETY = new Mover("sam", "Sam", Role.SAFETY);
    private static final Mover ADMIN = new Mover("ada", "Ada", Role.ADMIN);
    private static final Set<String> NONE = Set.of();

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent(
            "--prudent.release=reviewed",
            "--prudent.guidelines=" + FOLDER,
            "--prudent.accounts." + System.getProperty("user.name") + "=safety");

    private static String first = "";
    private static String next = "";

    @Test
    @Order(1)
    void whatIsInTheFolderIsADraftAndDoesNotAnswer() {
        first = editions().live().edition();
        waitUntil(() -> !releases().onTheirWay().isEmpty()
                && releases().onTheirWay().get(0).stage() == Stage.CHECKED);
        next = releases().onTheirWay().get(0).edition();
        assertThat(stages()).containsExactly(Stage.DRAFT, Stage.CHECKED);
        assertThat(editionOfAnswer()).isEqualTo(first);
    }

    @Test
    @Order(2)
    void noStepIsSkippedAndNoneTakenWithoutAReasonOrByTheWrongRole() {
        refused(Stage.SHADOW, ADMIN, "Why not.", "An edition that is checked cannot become shadow.");
        refused(Stage.LIVE, ADMIN, "Why not.", "An edition that is checked cannot become live.");
        refused(Stage.REVIEWED, ADMIN, "Looks fine.", "Your role does not take this step.");
        refused(Stage.REVIEWED, SAFETY, " ", "Say why, in a sentence.");
    }

    @Test
    @Order(3)
    void nothingIsReviewedBeforeItsEffectIsWorkedOut() throws IOException {
        waitUntil(() -> releases().effect(next).isPresent());
        Files.delete(PRUDENT.data().resolve("impact").resolve(next + "-" + first + ".json"));

        refused(
                Stage.REVIEWED,
                SAFETY,
                "Looks fine.",
                "What this edition would change on the logged decisions is being worked out: look at it first, and try again in"
                        + " a minute.");

        waitUntil(() -> releases().effect(next).isPresent());
    }

    @Test
    @Order(4)
    void inShadowItIsAskedTheSameAndNeverShown() {
        assertThat(atTheMachine("shadow")).isEqualTo(1);
        assertThat(atTheMachine("reviewed")).isZero();
        assertThat(releases().steps(next)).last().satisfies(step -> assertThat(step.by())
                .endsWith("(at this machine)"));
        move(Stage.SHADOW, ADMIN, NONE);
        assertThat(editionOfAnswer()).isEqualTo(first);
        waitUntil(() -> trialOrders() == 1);
    }

    @Test
    @Order(5)
    void aCanaryAnswersItsPracticesAlone() {
        refused(Stage.CANARY, ADMIN, "A few first.", "Name at least one practice, by its ODS code.");
        move(Stage.CANARY, ADMIN, Set.of("A99999"));
        assertThat(editionOfAnswer()).isEqualTo(first);
        assertThat(editions().answering("A99999").edition()).isEqualTo(next);
    }

    @Test
    @Order(6)
    void aCanaryGoesOnWithTheSamePracticesAfterAStop() {
        editions().compare(null);
        releases().resume();
        assertThat(editions().answering("A99999").edition()).isEqualTo(next);
        assertThat(editions().answering(Caller.UNKNOWN_PRACTICE).edition()).isEqualTo(first);
    }

    @Test
    @Order(7)
    void liveItAnswersAllAndIsRolledBackWithinASecond() {
        move(Stage.LIVE, ADMIN, NONE);
        assertThat(editionOfAnswer()).isEqualTo(next);
        assertThatExceptionOfType(ReleaseRefused.class)
                .isThrownBy(() -> releases().rollBack(AUTHOR, "I do not like it."));

        var begun = Instant.now();
        releases().rollBack(SAFETY, "A wrong dose was reported.");

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(editionOfAnswer()).isEqualTo(first);
        assertThat(stages())
                .containsExactly(
                        Stage.DRAFT,
                        Stage.CHECKED,
                        Stage.REVIEWED,
                        Stage.SHADOW,
                        Stage.CANARY,
                        Stage.LIVE,
                        Stage.RETIRED);
        assertThat(releases().steps(next))
                .last()
                .extracting(Step::by, Step::why)
                .containsExactly("Sam", "Rolled back: A wrong dose was reported.");
    }

    @Test
    @Order(8)
    void whoeverProposesDoesNotReview() throws IOException {
        var twoHats = new Mover("ann", "Ann", Role.SAFETY);
        Files.writeString(TEXT, Files.readString(TEXT).replaceFirst("next_review: \\S+", "next_review: 2027-03-31"));
        var id = PRUDENT.part(Proposals.class).take(GuidelineFiles.in(FOLDER), AUTHOR, "Earlier.");
        assertThatExceptionOfType(ReleaseRefused.class)
                .isThrownBy(() -> releases().move(id, Stage.REVIEWED, twoHats, "Fine.", NONE))
                .withMessageContaining("ask a second person");
        releases().move(id, Stage.WITHDRAWN, AUTHOR, "A slip.", NONE);
        assertThat(releases().onTheirWay()).isEmpty();
    }

    @Test
    @Order(9)
    void stepsAreKept() {
        assertThat(new ReleaseLog(PRUDENT.data()).of(next)).isEqualTo(releases().steps(next));
    }

    @Test
    @Order(10)
    void theCommandLineSaysHowFarAnEditionHasCome() {
        assertThat(PrudentCommand.run(
                        "editions", "status", "--data", PRUDENT.data().toString()))
                .isZero();
        assertThat(PrudentCommand.run(
                        "editions", "status", next, "--data", PRUDENT.data().toString()))
                .isZero();
        assertThat(PrudentCommand.run(
                        "editions", "status", "none", "--data", PRUDENT.data().toString()))
                .isEqualTo(1);
    }

    /** The account that runs the tests does the work of a safety officer here. */
    private static int atTheMachine(String stage) {
        return PrudentCommand.run(
                "editions",
                "step",
                next,
                stage,
                "--why",
                "As agreed.",
                "--data",
                PRUDENT.data().toString());
    }

    private static List<Stage> stages() {
        return releases().steps(next).stream().map(Step::stage).toList();
    }

    private static long trialOrders() {
        return Objects.requireNonNull(editions().trial()).comparison().orders();
    }

    private static void move(Stage stage, Mover by, Set<String> practices) {
        releases().move(next, stage, by, "As agreed on Monday.", practices);
    }

    private static void refused(Stage stage, Mover by, String why, String sentence) {
        assertThatExceptionOfType(ReleaseRefused.class)
                .isThrownBy(() -> releases().move(next, stage, by, why, NONE))
                .withMessage(sentence);
    }

    private static Editions editions() {
        return PRUDENT.part(Editions.class);
    }

    private static Releases releases() {
        return PRUDENT.part(Releases.class);
    }

    private static String editionOfAnswer() {
        return Answering.edition(PRUDENT);
    }

    private static Path oneGuideline() {
        try {
            var folder = Files.createTempDirectory("guidelines");
            // One guideline is enough to be an edition, and soon checked.
            FileSystemUtils.copyRecursively(Path.of("../rules/guidelines/definitions"), folder.resolve("definitions"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
