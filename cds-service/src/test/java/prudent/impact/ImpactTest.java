package prudent.impact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.RunningPrudent;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.SampleDecisions;
import prudent.decisions.ShownCard;
import prudent.decisions.journal.Journal;
import prudent.decisions.log.DecisionLog;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Age;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.Fact;
import prudent.facts.Indication;
import prudent.facts.Infection;
import prudent.facts.Measured;
import prudent.facts.Observable;
import prudent.facts.RecordedSex;
import prudent.facts.Sex;
import prudent.impact.Impact.Task;
import prudent.impact.ImpactReport.Effect;
import prudent.impact.ImpactReport.GroupEffect;
import prudent.impact.ImpactReport.Kind;
import prudent.impact.ImpactReport.Sample;
import prudent.impact.ImpactReport.Side;
import prudent.workbench.Reach;

class ImpactTest {

    private static final GuidelineFiles FILES = GuidelineFiles.packaged();
    private static final GuidelineFiles DRAFT = draft();

    private static GuidelineLibrary library;
    private static GuidelineLibrary changed;

    private final Path data;

    ImpactTest(@TempDir Path data) {
        this.data = data;
    }

    /** Nitrofurantoin is refused up to 44, where it was to be avoided. */
    private static GuidelineFiles draft() {
        var contents = new TreeMap<>(FILES.contents());
        var file = "renal-function/rules.drl";
        var text = new String(contents.get(file), UTF_8)
                .replace("value < 30, daysAgo <= 365", "value < 45, daysAgo <= 365")
                .replace("value >= 30, value < 45", "value >= 45, value < 50");
        contents.put(file, text.getBytes(UTF_8));
        return new GuidelineFiles(contents);
    }

    @BeforeAll
    static void open() {
        library = GuidelineLibrary.packaged();
        changed = GuidelineLibrary.of(DRAFT);
    }

    @AfterAll
    static void close() {
        library.close();
        changed.close();
    }

    private static List<Fact> nitrofurantoin(int years, double egfr) {
        return List.of(
                new Age(years, years * 12),
                new RecordedSex(Sex.FEMALE),
                new Indication(Infection.LOWER_UTI),
                new Measured(Observable.EGFR, egfr, 10),
                new AntimicrobialOrder(Antimicrobial.NITROFURANTOIN, false));
    }

    private static final List<Fact> SORE_THROAT = List.of(
            new Age(8, 96),
            new Indication(Infection.ACUTE_SORE_THROAT),
            new AntimicrobialOrder(Antimicrobial.AMOXICILLIN, false));

    /** As the service records it, one card for each finding that is shown. */
    private static Decision decision(String edition, List<Fact> facts) {
        var order = AssessedOrder.of("MedicationRequest/1", "a-drug", library.assess(facts));
        var plain = SampleDecisions.concluding(edition, order);
        var cards = PlainCard.of(library.assess(facts)).stream()
                .map(ImpactTest::card)
                .toList();
        return new Decision(
                plain.id(),
                plain.recordedAt(),
                plain.service(),
                plain.hook(),
                plain.hookInstance(),
                "A10001",
                plain.prescriber(),
                plain.patient(),
                null,
                edition,
                plain.orders(),
                plain.topics(),
                null,
                plain.unknown(),
                cards);
    }

    private static ShownCard card(PlainCard card) {
        return new ShownCard(
                UUID.randomUUID(),
                "a-topic",
                card.interrupts() ? "warning" : "info",
                card.summary(),
                "",
                "",
                "",
                List.of(),
                null,
                List.of(),
                "MedicationRequest/1",
                null);
    }

    private void record(Decision decision) {
        try (var journal = Journal.open(data)) {
            new DecisionLog(journal, Clock.systemUTC())
                    .record(SampleDecisions.callDigest(UUID.randomUUID().toString()), decision);
        }
    }

    private ImpactReport report(@Nullable Instant since) throws IOException {
        var deciles = Map.of("A10001", "decile 3");
        try (var decisions = JournalDecisions.open(data, since)) {
            return new Impact(
                            library,
                            changed,
                            Reach.between(FILES, DRAFT),
                            practice -> deciles.getOrDefault(practice, ""))
                    .run(decisions, new Task(since, "author", 2), (done, total) -> {}, Clock.systemUTC());
        }
    }

    @Test
    void cardsThatAreGainedAndLostAreCountedByRule() throws IOException {
        var touched = decision(library.edition(), nitrofurantoin(40, 40));
        record(touched);
        record(decision(library.edition(), SORE_THROAT));

        var report = report(null);

        assertThat(report.all().orders()).isEqualTo(2);
        assertThat(report.all().changed()).isEqualTo(1);
        assertThat(report.rules()).extracting(rule -> rule.rule()).contains("REN-01", "REN-02");
        assertThat(report.window().evaluated()).isEqualTo(1);
        assertThat(report.samples())
                .contains(new Sample(Kind.GAINED, "REN-01", touched.id().toString(), "MedicationRequest/1"));
    }

    @Test
    void groupsOfPatientsAreCountedApart() throws IOException {
        record(decision(library.edition(), nitrofurantoin(40, 40)));
        record(decision(library.edition(), SORE_THROAT));

        var groups = report(null).groups();

        assertThat(groups)
                .extracting(GroupEffect::side, GroupEffect::value, each -> each.effect()
                        .changed())
                .contains(
                        tuple(Side.PRACTICE, "A10001", 1L),
                        tuple(Side.AGE, "18 to 64", 1L),
                        tuple(Side.AGE, "5 to 17", 0L),
                        tuple(Side.SEX, "female", 1L),
                        tuple(Side.SEX, "not known", 0L),
                        tuple(Side.DEPRIVATION, "decile 3", 1L));
    }

    @Test
    void decisionsOfAnyEditionAreHeldAgainstTheSame() throws IOException {
        for (var edition : List.of(library.edition(), "another")) {
            record(decision(edition, nitrofurantoin(40, 40)));
            record(decision(edition, nitrofurantoin(41, 48)));
            record(decision(edition, SORE_THROAT));
        }

        var effect = report(null).all();

        assertThat(effect)
                .extracting(Effect::orders, Effect::changed, Effect::gained, Effect::lost)
                .allSatisfy(count -> assertThat((long) count % 2).isZero());
        assertThat(effect.changed()).isEqualTo(4);
    }

    @Test
    void onlyTheWindowIsEvaluated() throws IOException {
        record(decision(library.edition(), SORE_THROAT));

        assertThat(report(RunningPrudent.NOW.minusSeconds(60)).window().decisions())
                .isEqualTo(1);
        assertThat(report(RunningPrudent.NOW.plusSeconds(60)).window().decisions())
                .isZero();
    }

    @Test
    void factsThatAreTheSameAreAssessedOnce() throws IOException {
        for (var i = 0; i < 5; i++) {
            record(decision(library.edition(), nitrofurantoin(40, 40)));
        }

        var report = report(null);

        assertThat(report.all().changed()).isEqualTo(5);
        assertThat(report.window().evaluated()).isEqualTo(1);
    }
}
