package prudent.decisions.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.RecordedFinding;
import prudent.decisions.ShownCard;

/**
 * Fills an empty store with decisions made up at random, three years of 200 practices, and measures what pages ask of it. With the
 * test class path: {@code StoreLoad DECISIONS DIRECTORY} for SQLite, {@code StoreLoad DECISIONS URL USER PASSWORD} for PostgreSQL; 0
 * decisions measures what is there.
 */
final class StoreLoad {

    private static final Instant FIRST = Instant.parse("2023-11-23T00:00:00Z");
    private static final Duration TIME = Duration.ofDays(3 * 365L);
    private static final int AT_ONCE = 1_000;
    private static final int ROUNDS = 15;
    private static final List<String> DRUGS = List.of(
            "amoxicillin",
            "nitrofurantoin",
            "flucloxacillin",
            "doxycycline",
            "phenoxymethylpenicillin",
            "trimethoprim",
            "clarithromycin",
            "cefalexin",
            "co-amoxiclav",
            "pivmecillinam",
            "ciprofloxacin",
            "fosfomycin");
    private static final List<String> INFECTIONS = List.of(
            "acute-cough",
            "lower-uti",
            "acute-sore-throat",
            "cellulitis",
            "otitis-media",
            "sinusitis",
            "pneumonia",
            "impetigo",
            "bites",
            "pyelonephritis");

    private final Random random = new Random(7);
    private final StoreDatabase database;

    private StoreLoad(StoreDatabase database) {
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        var isFile = arguments.length == 2;
        StoreDatabase database = isFile
                ? new SqliteStore(Files.createDirectories(Path.of(arguments[1])))
                : new PostgresStore(
                        new StoreSettings(arguments[1], arguments[2], arguments[3]), MigrationSettings.NONE);
        var load = new StoreLoad(database);
        database.migrate();
        var decisions = Integer.parseInt(arguments[0]);
        if (decisions > 0) {
            if (isFile) {
                load.fill(decisions);
            } else {
                load.fillByMonths(decisions);
            }
        }
        load.fold();
        load.measure();
    }

    private void fill(int decisions) throws SQLException {
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
                fill(connection, position.instance(), number, decisions);
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
    private void fillByMonths(int decisions) throws Exception {
        var sql = new String(
                Objects.requireNonNull(StoreLoad.class.getResourceAsStream("made-up-month.sql"))
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
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
            for (var month = YearMonth.of(2023, 11); start(month) < end; month = month.plusMonths(1)) {
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

    /** As an instance does when it has nothing else to do, here at once, the newest first. */
    private void fold() throws SQLException {
        var begun = System.nanoTime();
        try (var connection = database.openToWrite()) {
            var folding = new Folding(database, connection);
            var known = Folding.days(connection);
            var days = 0;
            var end = Days.of(FIRST.plus(TIME).toEpochMilli());
            for (var day = end - 1; day >= end - Integer.getInteger("days", (int) TIME.toDays()); day--) {
                if (!known.contains(day)) {
                    folding.fold(day);
                    days++;
                }
            }
            System.out.println(days + " days counted in " + seconds(begun) + " s");
        }
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

    private void fill(Connection connection, int instance, int from, int decisions) throws SQLException {
        var events = new Rows(connection, "event", "kind, practice, actor, previous, hash, sameness, digest, body");
        var terms = new Rows(connection, "term", "name, value, practice");
        var feedback = new Rows(
                connection, "feedback", "card, practice, service, outcome, said_at, reason_system, reason_code");
        var rows = new CopiedDecisions(connection, terms);
        var outcomes = new Outcomes(connection, new java.util.HashSet<>());
        for (var number = from; number < Math.min(from + AT_ONCE, decisions); number++) {
            var at = FIRST.plusMillis(TIME.toMillis() * number / decisions);
            var decision = decision(at);
            var key = new Key(at.toEpochMilli(), instance, 2L * number + 1);
            var hash = "0".repeat(64);
            // The body of a decision is about this long.
            events.add(
                    key, "decision", decision.practice(), decision.prescriber(), hash, hash, hash, hash, text(3_000));
            rows.add(key, decision);
            if (!decision.cards().isEmpty() && random.nextInt(3) == 0) {
                var card = decision.cards().get(0).uuid().toString();
                var outcome = random.nextInt(3) == 0 ? "overridden" : "accepted";
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

    private Decision decision(Instant at) {
        // The first are much more frequent than the last.
        var infection = INFECTIONS.get((int) (INFECTIONS.size() * Math.pow(random.nextDouble(), 2)));
        var drug = DRUGS.get(
                (INFECTIONS.indexOf(infection) + (int) (4 * Math.pow(random.nextDouble(), 3))) % DRUGS.size());
        var practice = "P%05d".formatted((int) (200 * Math.pow(random.nextDouble(), 1.5)));
        var findings = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> new RecordedFinding(
                        infection + "-" + (int) (20 * Math.pow(random.nextDouble(), 2)),
                        "change-dose",
                        infection,
                        "1",
                        "A sentence",
                        "A summary",
                        i == 0 ? null : "outranked"))
                .toList();
        var cards = random.nextInt(10) < 6 ? List.of(card()) : List.<ShownCard>of();
        return new Decision(
                UUID.randomUUID(),
                at,
                "antimicrobial-order-select",
                random.nextBoolean() ? "order-select" : "order-sign",
                UUID.randomUUID().toString(),
                practice,
                practice + "-prescriber-" + random.nextInt(6),
                "patient-" + random.nextInt(3_000_000),
                null,
                "edition",
                List.of(new AssessedOrder("MedicationRequest/1", drug, List.of(), 0, findings)),
                List.of("change-dose"),
                infection,
                List.of(),
                cards);
    }

    private static ShownCard card() {
        return new ShownCard(
                UUID.randomUUID(),
                "change-dose",
                "warning",
                "A summary",
                "",
                "",
                "",
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    private String text(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) ('a' + (bytes[i] & 15));
        }
        return new String(bytes, java.nio.charset.StandardCharsets.US_ASCII);
    }

    private void measure() throws Exception {
        var directory = Files.createTempDirectory("journal");
        try (var instance = new TestStore.Instance(database, directory)) {
            instance.awaitTables();
            var everything = DecisionQuery.EVERYTHING;
            var month = everything.between(instant("2026-10-01"), instant("2026-11-01"));
            var queries = new LinkedHashMap<String, DecisionQuery>();
            queries.put("all, newest", everything);
            queries.put("one practice", everything.with(Facet.PRACTICE, "P00007"));
            queries.put("one prescriber", everything.with(Facet.PRESCRIBER, "P00190-prescriber-3"));
            queries.put("one patient", everything.with(Facet.PATIENT, "patient-4711"));
            queries.put("a frequent rule", everything.with(Facet.RULE, "acute-cough-0"));
            queries.put("a rare rule", everything.with(Facet.RULE, "pyelonephritis-19"));
            queries.put(
                    "broad-spectrum of one practice",
                    everything.with(Facet.SPECTRUM, "broad").with(Facet.PRACTICE, "P00190"));
            queries.put(
                    "overridden, one guideline",
                    everything.with(Facet.OUTCOME, "overridden").with(Facet.GUIDELINE, "cellulitis"));
            queries.put(
                    "drug never used for it",
                    everything.with(Facet.DRUG, "flucloxacillin").with(Facet.GUIDELINE, "pyelonephritis"));
            queries.put(
                    "never: overridden, silent practice",
                    everything.with(Facet.OUTCOME, "overridden").with(Facet.IGNORED, "likely"));
            queries.put(
                    "a month: rule, drug and practice",
                    month.with(Facet.RULE, "lower-uti-1")
                            .with(Facet.DRUG, "nitrofurantoin")
                            .with(Facet.PRACTICE, "P00020"));
            for (var query : queries.entrySet()) {
                time("page of 50: " + query.getKey(), () -> {
                    var page = instance.decisions.page(Scope.EVERYTHING, query.getValue(), null, 50);
                    return page.items().size()
                            + (page.next() == null ? ", the end" : ", next")
                            + (page.searchedTo() == null ? "" : ", searched to " + page.searchedTo());
                });
            }
            var own = Scope.of(Set.of("P00007", "P00150"));
            time(
                    "page of 50: a rule, reader of two practices",
                    () -> instance.decisions
                                    .page(own, everything.with(Facet.RULE, "lower-uti-3"), null, 50)
                                    .items()
                                    .size()
                            + "");
            time("page 100 of all", () -> hundredth(instance));
            measureFigures(instance);
            time(
                    "counts of a month by rule",
                    () -> instance.decisions
                                    .counts(Scope.EVERYTHING, month, Facet.RULE)
                                    .size() + " rows");
            time(
                    "counts of a month by practice",
                    () -> instance.decisions
                                    .counts(Scope.EVERYTHING, month, Facet.PRACTICE)
                                    .size() + " rows");
        }
    }

    /** What the pages of indicators ask, over the last eight weeks. */
    private static void measureFigures(TestStore.Instance instance) {
        var end = FIRST.plus(TIME);
        var weeks = DecisionQuery.EVERYTHING.between(end.minus(Duration.ofDays(56)), end);
        var facets = Set.of(Facet.SPECTRUM, Facet.INDICATION, Facet.HOOK, Facet.TOPIC);
        var practices = IntStream.range(0, 200).mapToObj("P%05d"::formatted).collect(Collectors.toSet());
        var nine = practices.stream().sorted().limit(9).collect(Collectors.toSet());
        var decisions = instance.decisions;
        time("indicators of all, day by day", () -> rows(decisions.daily(Scope.EVERYTHING, weeks, facets)));
        time(
                "indicators of one practice",
                () -> rows(decisions.daily(Scope.EVERYTHING, weeks.with(Facet.PRACTICE, "P00007"), facets)));
        time("indicators of a reader of 9 practices", () -> rows(decisions.daily(Scope.of(nine), weeks, facets)));
        time("use of each rule", () -> rows(decisions.counts(Scope.EVERYTHING, weeks, Facet.RULE)));
        time(
                "funnel of 200 practices",
                () -> rows(decisions.totals(Scope.of(practices), weeks, Set.of(Facet.SPECTRUM))));
        time(
                "quiet practices",
                () -> rows(decisions.counts(
                        Scope.EVERYTHING, weeks.between(end.minus(Duration.ofDays(7)), end), Facet.PRACTICE)));
        time("9 similar practices", () -> rows(decisions.totals(Scope.of(nine), weeks, facets)));
        time(
                "outcomes of a prescriber, all days",
                () -> rows(decisions.counts(
                        Scope.of(Set.of("P00190")),
                        weeks.with(Facet.PRESCRIBER, "P00190-prescriber-3"),
                        Facet.OUTCOME)));
        time(
                "a day that is not counted, all",
                () -> rows(decisions.daily(
                        Scope.EVERYTHING,
                        weeks.between(end.minus(Duration.ofDays(1000)), end.minus(Duration.ofDays(999))),
                        facets)));
    }

    private static String rows(List<?> rows) {
        return rows.size() + " rows";
    }

    private static String hundredth(TestStore.Instance instance) {
        // As a reader comes there: by the cursor, here of the middle of the time.
        var cursor = StoreCursor.write(new Key(FIRST.plus(TIME.dividedBy(2)).toEpochMilli(), 1, 0));
        return instance.decisions
                        .page(Scope.EVERYTHING, DecisionQuery.EVERYTHING, cursor, 50)
                        .items()
                        .size() + "";
    }

    /** What is measured; tells what came of it. */
    private interface Measured {

        String run();
    }

    private static void time(String name, Measured measured) {
        var took = new long[ROUNDS];
        var came = "";
        for (var round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            came = measured.run();
            took[round] = System.nanoTime() - begun;
        }
        var first = took[0];
        Arrays.sort(took);
        System.out.printf(
                "%-50s first %6.1f ms, quickest %6.1f ms, median %6.1f ms, slowest %6.1f ms   (%s)%n",
                name, first / 1e6, took[0] / 1e6, took[ROUNDS / 2] / 1e6, took[ROUNDS - 1] / 1e6, came);
    }

    private static Instant instant(String date) {
        return LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static long seconds(long begun) {
        return (System.nanoTime() - begun) / 1_000_000_000;
    }
}
