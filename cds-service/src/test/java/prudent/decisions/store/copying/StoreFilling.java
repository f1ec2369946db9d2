package prudent.decisions.store.copying;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import prudent.decisions.store.database.StoreDatabase;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.rows.Key;
import prudent.decisions.store.rows.Rows;

/** Fills an empty store with made-up decisions, three years of them. */
public final class StoreFilling {

    public static final Instant FIRST = Instant.parse("2023-11-23T00:00:00Z");
    public static final Duration TIME = Duration.ofDays(3 * 365L);

    private static final int AT_ONCE = 1_000;

    private final MadeUpDecisions made = new MadeUpDecisions();
    private final StoreDatabase database;

    public StoreFilling(StoreDatabase database) {
        this.database = database;
    }

    /** Every row from here, as an instance copies it. */
    public void fill(int decisions) throws SQLException {
        try (var connection = database.openToWrite()) {
            var position = Position.of(connection, "made up");
            if (position.shipped() > 0) {
                throw new IllegalStateException("the store is not empty");
            }
            var months = new ArrayList<Long>();
            for (var day = 0; day <= TIME.toDays(); day++) {
                months.add(FIRST.plus(Duration.ofDays(day)).toEpochMilli());
            }
            database.makeRoomFor(connection, months);
            connection.setAutoCommit(false);
            var begun = System.nanoTime();
            for (var number = 0; number < decisions; number += AT_ONCE) {
                database.limit(connection, Scope.EVERYTHING);
                write(connection, position.instance(), number, decisions);
                connection.commit();
                if (number % 100_000 == 0) {
                    System.out.println(number + " decisions after " + seconds(begun) + " s");
                }
            }
            close(connection, decisions);
            System.out.println(decisions + " decisions in " + seconds(begun) + " s");
        }
    }

    /** In PostgreSQL itself, which is several times as quick. */
    public void fillByMonths(int decisions) throws Exception {
        var sql = new String(
                Objects.requireNonNull(StoreFilling.class.getResourceAsStream("made-up-month.sql"))
                        .readAllBytes(),
                UTF_8);
        var begun = System.nanoTime();
        try (var connection = database.openToWrite();
                var statement = connection.createStatement()) {
            if (Position.of(connection, "made up").shipped() > 0) {
                throw new IllegalStateException("the store is not empty");
            }
            connection.setNetworkTimeout(Runnable::run, 0);
            statement.execute("SET statement_timeout = 0; SET lock_timeout = 0; SELECT setseed(0.7)");
            var end = FIRST.plus(TIME).toEpochMilli();
            var filled = 0L;
            for (var month = YearMonth.from(FIRST.atZone(ZoneOffset.UTC));
                    start(month) < end;
                    month = month.plusMonths(1)) {
                var from = Math.max(start(month), FIRST.toEpochMilli());
                var before = Math.min(start(month.plusMonths(1)), end);
                var count = (long) decisions * (before - from) / TIME.toMillis();
                database.makeRoomFor(connection, List.of(from));
                connection.setAutoCommit(false);
                database.limit(connection, Scope.EVERYTHING);
                statement.execute(sql.replace("${from}", from + "::bigint")
                        .replace("${before}", before + "::bigint")
                        .replace("${count}", count + "::bigint")
                        .replace("${first}", filled + "::bigint")
                        .replace("${body}", Integer.getInteger("body", 768) + ""));
                connection.commit();
                connection.setAutoCommit(true);
                filled += count;
                System.out.println(filled + " decisions after " + seconds(begun) + " s");
            }
            connection.setAutoCommit(false);
            close(connection, (int) filled);
        }
        System.out.println("filled in " + seconds(begun) + " s");
    }

    private static long start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private void close(Connection connection, int decisions) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE instance SET shipped = ?, first_at = ?, last_at = ? WHERE name = 'made up'")) {
            update.setLong(1, decisions);
            update.setLong(2, FIRST.toEpochMilli());
            update.setLong(3, FIRST.plus(TIME).toEpochMilli());
            update.executeUpdate();
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (var analyze = connection.createStatement()) {
            analyze.execute("ANALYZE");
        }
    }

    private void write(Connection connection, int instance, int from, int decisions) throws SQLException {
        var events = new Rows(connection, "event", "kind, practice, actor, previous, hash, sameness, digest, body");
        var terms = new Rows(connection, "term", "name, value, practice");
        var feedback = new Rows(
                connection, "feedback", "card, practice, service, outcome, said_at, reason_system, reason_code");
        var rows = new CopiedDecisions(connection, terms);
        var outcomes = new Outcomes(connection, new HashSet<>());
        for (var number = from; number < Math.min(from + AT_ONCE, decisions); number++) {
            var at = FIRST.plusMillis(TIME.toMillis() * number / decisions);
            var decision = made.at(at);
            var key = new Key(at.toEpochMilli(), instance, 2L * number + 1);
            var hash = "0".repeat(64);
            // The body of a decision is about this long.
            events.add(
                    key,
                    "decision",
                    decision.practice(),
                    decision.prescriber(),
                    hash,
                    hash,
                    hash,
                    hash,
                    made.text(3_000));
            rows.add(key, decision);
            if (!decision.cards().isEmpty() && made.oneIn(3)) {
                var card = decision.cards().get(0).uuid().toString();
                var outcome = made.oneIn(3) ? "overridden" : "accepted";
                feedback.add(
                        new Key(at.toEpochMilli() + 60_000, instance, 2L * number + 2),
                        card,
                        decision.practice(),
                        decision.service(),
                        outcome,
                        at.toEpochMilli(),
                        null,
                        null);
                outcomes.noteFeedback(new Outcomes.Said(card, decision.practice(), decision.service(), outcome));
            }
        }
        rows.write();
        for (var each : List.of(events, terms, feedback)) {
            each.write();
        }
        outcomes.write();
    }

    private static long seconds(long begun) {
        return (System.nanoTime() - begun) / 1_000_000_000;
    }
}
