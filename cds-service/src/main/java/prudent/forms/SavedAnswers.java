package prudent.forms;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Forms that were answered, until they expire: the newest answers for each patient and condition. A call finds them in memory; the
 * database is read at the start only, and written when a form is sent.
 */
final class SavedAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(SavedAnswers.class);

    /** Standard enough for SQLite and PostgreSQL. */
    private static final String CREATE = "CREATE TABLE IF NOT EXISTS form_answers (patient VARCHAR(43) NOT NULL,"
            + " condition VARCHAR(50) NOT NULL, expires BIGINT NOT NULL, response TEXT NOT NULL,"
            + " PRIMARY KEY (patient, condition))";

    private static final String SAVE = "INSERT INTO form_answers (patient, condition, expires, response)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT (patient, condition)"
            + " DO UPDATE SET expires = excluded.expires, response = excluded.response";
    private static final String READ =
            "SELECT patient, condition, expires, response FROM form_answers WHERE expires > ?";
    private static final String DELETE = "DELETE FROM form_answers WHERE expires <= ?";

    private final DataSource database;
    private final JsonMapper json;
    private final Clock clock;
    private final FormProperties limits;
    private final Map<String, Map<String, Saved>> byPatient = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /** One answered form. Nobody changes the response. */
    record Saved(ObjectNode response, Instant expires) {}

    SavedAnswers(DataSource database, JsonMapper json, Clock clock, FormProperties limits) throws SQLException {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.limits = limits;
        try (var connection = database.getConnection();
                var create = connection.createStatement()) {
            create.executeUpdate(CREATE);
        }
        readAll();
    }

    private void readAll() throws SQLException {
        try (var connection = database.getConnection();
                var read = connection.prepareStatement(READ)) {
            read.setLong(1, clock.instant().getEpochSecond());
            var rows = read.executeQuery();
            while (rows.next()) {
                var response = (ObjectNode) json.readTree(rows.getString(4));
                var saved = new Saved(response, Instant.ofEpochSecond(rows.getLong(3)));
                remember(rows.getString(1), rows.getString(2), saved);
            }
        }
    }

    private void remember(String patient, String condition, Saved saved) {
        byPatient.compute(patient, (key, held) -> {
            var forms = held == null ? new ConcurrentHashMap<String, Saved>() : held;
            if (forms.put(condition, saved) == null) {
                count.incrementAndGet();
            }
            return forms;
        });
    }

    /**
     * Keeps the answers to a ticket's form, in place of earlier ones to the same form for the same patient.
     *
     * @return whether they could be kept
     */
    boolean save(FormTicket ticket, ObjectNode response) {
        if (count.get() >= limits.most() && to(ticket).isEmpty()) {
            return false;
        }
        var expires = clock.instant().plus(limits.keepFor());
        try (var connection = database.getConnection();
                var save = connection.prepareStatement(SAVE)) {
            save.setString(1, ticket.patient());
            save.setString(2, ticket.condition());
            save.setLong(3, expires.getEpochSecond());
            save.setString(4, json.writeValueAsString(response));
            save.executeUpdate();
        } catch (SQLException e) {
            LOG.error("The answers to a form could not be kept: {}", e.getMessage());
            return false;
        }
        remember(ticket.patient(), ticket.condition(), new Saved(response, expires));
        return true;
    }

    /** The answers about a patient that have not expired: most often none, and then this costs next to nothing. */
    List<ObjectNode> about(String patient) {
        var forms = byPatient.get(patient);
        if (forms == null) {
            return List.of();
        }
        var now = clock.instant();
        return forms.values().stream()
                .filter(saved -> saved.expires().isAfter(now))
                .map(Saved::response)
                .toList();
    }

    /** Whether nothing is kept of anybody. */
    boolean isEmpty() {
        return byPatient.isEmpty();
    }

    /** The answers to a ticket's form. */
    Optional<Saved> to(FormTicket ticket) {
        return Optional.ofNullable(byPatient.get(ticket.patient()))
                .map(forms -> forms.get(ticket.condition()))
                .filter(saved -> saved.expires().isAfter(clock.instant()));
    }

    /** Forgets what has expired. To be called every minute or so. */
    void forgetExpired() {
        var now = clock.instant();
        for (var patient : List.copyOf(byPatient.keySet())) {
            byPatient.computeIfPresent(patient, (key, forms) -> {
                var before = forms.size();
                forms.values().removeIf(saved -> !saved.expires().isAfter(now));
                count.addAndGet(forms.size() - before);
                return forms.isEmpty() ? null : forms;
            });
        }
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(DELETE)) {
            delete.setLong(1, now.getEpochSecond());
            delete.executeUpdate();
        } catch (SQLException e) {
            LOG.warn("Expired answers stay in the database for now ({}).", e.getMessage());
        }
    }

    /** How many answered forms there are. */
    int size() {
        return count.get();
    }

    /** The questions that a form's answers answer. */
    static int answers(ObjectNode response) {
        return response.findValues("answer").size();
    }
}
