package prudent.decisions.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prudent.RunningPrudent;
import prudent.decisions.Decision;
import prudent.decisions.EventJson;
import prudent.decisions.EventTerms;
import prudent.decisions.SampleDecisions;
import prudent.decisions.SampleEvents;
import prudent.decisions.events.Access;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.LaterEvent;
import prudent.decisions.journal.Journal;

/** What is said about decisions after they were given. */
class LaterEventTest {

    private static final String WITH_NUMBER = "Seen with 943 476 5919 today";
    private static final String WITHOUT_NUMBER = "Seen with [NHS number removed] today";

    private final Journal journal;
    private final DecisionLog log;
    private final Decision decision = SampleDecisions.decision("call-1", "A10001", RunningPrudent.NOW);

    LaterEventTest(@TempDir Path data) {
        journal = Journal.open(data);
        log = new DecisionLog(journal, RunningPrudent.CLOCK);
    }

    @BeforeEach
    void recordTheDecision() {
        log.record(SampleDecisions.callDigest("body"), decision);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    static Stream<LaterEvent> events() {
        return SampleEvents.about(new UUID(1, 2), "text with \"quotes\" and é").stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyKindIsReadAsItWasWritten(LaterEvent event) {
        var json = EventJson.write(event).text();

        assertThat(EventJson.read(event.kind(), json)).isEqualTo(event);
        assertThat(EventTerms.of(event.kind().key(), json)).isEqualTo(EventTerms.of(event));
    }

    @Test
    void whatADecisionIsFoundByFollowsFromItsBody() {
        assertThat(EventTerms.of("decision", EventJson.write(decision).text())).isEqualTo(EventTerms.of(decision));
    }

    @Test
    void theThreadHoldsAllThatWasSaidInItsOrder() {
        var said = SampleEvents.about(decision.id(), "words");
        said.forEach(event -> assertThat(log.add(event)).isTrue());
        said.forEach(event -> assertThat(log.add(event)).as("again").isFalse());

        var thread = log.thread(decision.id()).orElseThrow();

        var aboutIt =
                said.stream().filter(event -> !event.decisions().isEmpty()).toList();
        assertThat(thread.events()).isEqualTo(aboutIt);
        assertThat(thread.reviews()).hasSize(1);
        assertThat(thread.replies()).hasSize(1);
        assertThat(log.latest(EventKind.EXPORT, 10)).hasSize(1);
    }

    @Test
    void nhsNumbersAreNotKeptInAnyWords() {
        SampleEvents.about(decision.id(), WITH_NUMBER).forEach(log::add);

        var expected = SampleEvents.about(decision.id(), WITHOUT_NUMBER).stream()
                .filter(event -> !event.decisions().isEmpty())
                .toList();
        assertThat(log.thread(decision.id()).orElseThrow().events()).isEqualTo(expected);
        assertThat(journal.after(0, 100))
                .allSatisfy(event -> assertThat(event.body()).doesNotContain("943 476"));
    }

    @Test
    void nothingIsSaidAboutWhatIsNotInTheLog() {
        for (var event : SampleEvents.about(UUID.randomUUID(), "words")) {
            if (!event.decisions().isEmpty() && !(event instanceof Access)) {
                assertThatThrownBy(() -> log.add(event)).isInstanceOf(UnknownSubject.class);
            }
        }
        assertThatThrownBy(
                        () -> log.add(SampleEvents.about(decision.id(), "words").get(2)))
                .as("a reply to no concern")
                .isInstanceOf(UnknownSubject.class);
        assertThat(log.thread(decision.id()).orElseThrow().events()).isEmpty();
    }
}
