package prudent.decisions.store.tallies;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import prudent.decisions.store.query.Scope;
import prudent.decisions.store.rows.Days;
import prudent.decisions.store.rows.Fate;
import prudent.decisions.store.search.SearchText;
import prudent.decisions.store.tallies.Figures.Cell;

/** Reads figures: of days that are counted from the tallies, of all other time from the decisions themselves. */
public final class FigureReading {

    private final Connection connection;
    private final Scope scope;
    private final FigureQuery asked;
    private final Figures figures;

    public FigureReading(Connection connection, Scope scope, FigureQuery asked) {
        this.connection = connection;
        this.scope = scope;
        this.asked = asked;
        figures = new Figures(asked.names()::contains, asked.cells(scope));
    }

    /** A time, in milliseconds since 1970, and whether it is days that are counted. */
    private record Period(long from, long before, boolean isFolded) {}

    public Figures read() throws SQLException {
        for (var period : periods()) {
            if (period.isFolded()) {
                readTallies(period);
            } else {
                readDecisions(period);
            }
        }
        return figures;
    }

    /** The time that was asked for, as far as there are decisions of it. */
    private List<Period> periods() throws SQLException {
        var query = asked.query();
        try (var select = connection.createStatement();
                var row = select.executeQuery("SELECT min(first_at), max(last_at) FROM instance WHERE shipped > 0")) {
            if (!row.next()
                    || row.getObject(1) == null
                    || asked.practices(scope).isEmpty()) {
                return List.of();
            }
            var first = query.from() == null ? Long.MIN_VALUE : query.from().toEpochMilli();
            var end = query.to() == null ? Long.MAX_VALUE : query.to().toEpochMilli();
            // The first and the last day are whole: else they would always be counted from the decisions.
            var from = Math.max(first, Days.start(Days.of(row.getLong(1))));
            var before = Math.min(end, Days.start(Days.of(row.getLong(2)) + 1));
            return from < before ? split(from, before) : List.of();
        }
    }

    private List<Period> split(long from, long before) throws SQLException {
        var periods = new ArrayList<Period>();
        if (!asked.isTallied()) {
            return List.of(new Period(from, before, false));
        }
        var folded = Folding.days(connection);
        var open = from;
        for (var day = Days.firstFrom(from); Days.start(day + 1) <= before; day++) {
            if (folded.contains(day)) {
                var begin = day;
                while (folded.contains(day + 1) && Days.start(day + 2) <= before) {
                    day++;
                }
                if (open < Days.start(begin)) {
                    periods.add(new Period(open, Days.start(begin), false));
                }
                open = Days.start(day + 1);
                periods.add(new Period(Days.start(begin), open, true));
            }
        }
        if (open < before) {
            periods.add(new Period(open, before, false));
        }
        return periods;
    }

    private void readTallies(Period period) throws SQLException {
        var practices = asked.practices(scope);
        var value = asked.value();
        var sums = Arrays.stream(Fate.values())
                .map(fate -> "sum(" + fate.column() + ") AS of_" + fate.column())
                .collect(Collectors.joining(", "));
        var day = asked.isDaily() ? "day" : "0";
        var sql = "SELECT practice, name, " + day + ", value, " + sums + " FROM tally WHERE practice IN "
                + placeholders(practices.size()) + " AND name IN "
                + placeholders(asked.names().size())
                + " AND day >= ? AND day < ?" + (value == null ? "" : " AND value = ?")
                + " GROUP BY practice, name, value"
                + (asked.isDaily() ? ", day" : "");
        try (var select = connection.prepareStatement(sql)) {
            var parameter = set(select, practices, 1);
            parameter = set(select, asked.names(), parameter);
            select.setInt(parameter++, Days.of(period.from()));
            select.setInt(parameter++, Days.of(period.before()));
            if (value != null) {
                select.setString(parameter, value);
            }
            var rows = select.executeQuery();
            while (rows.next()) {
                var cell = new Cell(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getString(4));
                for (var fate : Fate.values()) {
                    figures.add(cell, fate, rows.getLong("of_" + fate.column()));
                }
            }
        }
    }

    private void readDecisions(Period period) throws SQLException {
        var found = SearchText.all(Tallied.COLUMNS, asked.query().between(null, null), scope);
        found.between(period.from(), period.before());
        try (var select = found.prepare(connection)) {
            Tallied.read(connection, select, decision -> figures.add(asked.isDaily() ? decision : decision.dayless()));
        }
    }

    private static String placeholders(int count) {
        return "(?" + ", ?".repeat(count - 1) + ")";
    }

    private static int set(PreparedStatement statement, Iterable<String> values, int first) throws SQLException {
        var parameter = first;
        for (var value : values) {
            statement.setString(parameter++, value);
        }
        return parameter;
    }
}
