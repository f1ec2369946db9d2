package prudent.forms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import prudent.PrudentProperties;
import prudent.RunningPrudent;
import prudent.protocol.CardSupport;
import prudent.security.Caller;

/** A link cannot be forged, stretched or carried over to another patient or practice. */
class FormTicketsTest {

    private static final Caller PRACTICE =
            new Caller("https://ehr.example/", "A10001", List.of(), CardSupport.STANDARD);
    private static final Instant LATER = RunningPrudent.NOW.plusSeconds(600);

    private Path data;
    private FormTickets tickets;

    @BeforeEach
    void open(@TempDir Path directory) {
        data = directory;
        tickets = tickets(directory, RunningPrudent.CLOCK);
    }

    private static FormTickets tickets(Path data, Clock clock) {
        var properties = new PrudentProperties(
                data, null, DataSize.ofMegabytes(1), Duration.ofSeconds(2), List.of(), (URI) null, null);
        return new FormTickets(properties, clock);
    }

    private FormTicket ticket(Instant expires) {
        return new FormTicket(tickets.patient(PRACTICE, "p-1"), "acute-sore-throat", List.of("purulence"), expires);
    }

    @Test
    void whatIsWrittenCanBeReadAlsoAfterARestart() {
        var text = tickets.write(ticket(LATER));

        assertThat(tickets(data, RunningPrudent.CLOCK).read(text)).isEqualTo(ticket(LATER));
        assertThat(tickets.write(ticket(LATER))).isEqualTo(text);
    }

    @Test
    void everyChangedByteIsNoticed() {
        var bytes = Base64.getUrlDecoder().decode(tickets.write(ticket(LATER)));
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            isForged(Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @Test
    void whatIsNoTicketIsRefused() {
        var text = tickets.write(ticket(LATER));
        for (var forged : List.of("", "x", "%", text.substring(1), text + "AAAA", "A".repeat(100_000), " " + text)) {
            isForged(forged);
        }
    }

    @Test
    void keyOfAnotherInstallationDoesNotOpen(@TempDir Path elsewhere) {
        isForged(tickets(elsewhere, RunningPrudent.CLOCK).write(ticket(LATER)));
    }

    @Test
    void ticketEndsAtItsTime() {
        var text = tickets.write(ticket(RunningPrudent.NOW));

        assertThatExceptionOfType(TicketRefused.class)
                .isThrownBy(() -> tickets.read(text))
                .matches(TicketRefused::isExpired);
    }

    @Test
    void patientsOfOtherClientsPracticesAndIdsAreOthers() {
        var patient = tickets.patient(PRACTICE, "p-1");

        assertThat(List.of(
                        tickets.patient(
                                new Caller("https://ehr.example/", "B20002", List.of(), CardSupport.STANDARD), "p-1"),
                        tickets.patient(
                                new Caller("https://other.example/", "A10001", List.of(), CardSupport.STANDARD), "p-1"),
                        tickets.patient(
                                new Caller("https://ehr.example/A", "10001", List.of(), CardSupport.STANDARD), "p-1"),
                        tickets.patient(
                                new Caller("https://ehr.example/", "A10001p", List.of(), CardSupport.STANDARD), "-1"),
                        tickets.patient(PRACTICE, "p-2")))
                .doesNotContain(patient)
                .doesNotHaveDuplicates();
        assertThat(new String(Base64.getUrlDecoder().decode(tickets.write(ticket(LATER))), ISO_8859_1))
                .doesNotContain("p-1", "A10001", "ehr.example");
    }

    private void isForged(String text) {
        assertThatExceptionOfType(TicketRefused.class)
                .isThrownBy(() -> tickets.read(text))
                .matches(refused -> !refused.isExpired());
    }
}
