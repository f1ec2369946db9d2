package prudent.decisions.store;

import static prudent.decisions.store.copying.StoreFilling.FIRST;
import static prudent.decisions.store.copying.StoreFilling.TIME;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import prudent.decisions.store.copying.StoreFilling;
import prudent.decisions.store.database.MigrationSettings;
import prudent.decisions.store.database.PostgresStore;
import prudent.decisions.store.database.SqliteStore;
import prudent.decisions.store.database.StoreDatabase;
import prudent.decisions.store.database.StoreSettings;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.rows.Days;
import prudent.decisions.store.tallies.FoldedDays;

/**
 * Fills an empty store with decisions made up at random, three years of 200 practices, and measures what pages ask of it. With the
 * test class path: {@code StoreLoad DECISIONS DIRECTORY} for SQLite, {@code StoreLoad DECISIONS URL USER PASSWORD} for PostgreSQL; 0
 * decisions measures what is there.
 */
final class StoreLoad {

    private static final int ROUNDS = 15;

    public static void main(String[] arguments) throws Exception {
        var isFile = arguments.length == 2;
        StoreDatabase database = isFile
                ? new SqliteStore(Files.createDirectories(Path.of(arguments[1])))
                : new PostgresStore(
                        new StoreSettings(arguments[1], arguments[2], arguments[3]), MigrationSettings.NONE);
        database.migrate();
        var filling = new StoreFilling(database);
        var decisions = Integer.parseInt(arguments[0]);
        if (decisions > 0) {
            if (isFile) {
                filling.fill(decisions);
            } else {
                filling.fillByMonths(decisions);
            }
        }
        var begun = System.nanoTime();
        var end = Days.of(FIRST.plus(TIME).toEpochMilli());
        var folded =
                FoldedDays.fold(database, IntStream.range(end - Integer.getInteger("days", (int) TIME.toDays()), end));
        System.out.println(folded + " days counted in " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
        measure(database);
    }

    private static void measure(StoreDatabase database) throws Exception {
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
            time("page in the middle of all", () -> middle(instance));
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

    private static String middle(TestStore.Instance instance) {
        var middle = DecisionQuery.EVERYTHING.between(null, FIRST.plus(TIME.dividedBy(2)));
        return instance.decisions
                        .page(Scope.EVERYTHING, middle, null, 50)
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
}
