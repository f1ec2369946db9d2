package prudent.decisions.store.tallies;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Outcome;
import prudent.decisions.store.rows.Days;
import prudent.decisions.store.rows.Fate;
import prudent.decisions.store.rows.Key;
import prudent.decisions.store.rows.ProjectedDecision;
import prudent.decisions.store.rows.ProjectedDecision.Term;
import prudent.decisions.store.rows.Recorded;

/**
 * A decision as it is counted.
 *
 * @param practice ODS code of the practice
 * @param day when it was recorded
 * @param fate what became of its cards
 * @param terms all that it is counted by
 */
public record Tallied(String practice, int day, Fate fate, List<Term> terms) {

    static final String COLUMNS = "d.at, d.instance, d.seq, d.practice, d.outcome, d.ignored, d.terms, d.hook,"
            + " d.service, d.edition, d.prescriber";

    private static final List<Facet> SINGLE = List.of(Facet.HOOK, Facet.SERVICE, Facet.EDITION, Facet.PRESCRIBER);
    private static final int HOOK = 8;
    private static final int AT_ONCE = 1_000;

    /** The names and values of a decision as one text. */
    public static String text(Set<Term> terms) {
        var text = new StringBuilder();
        for (var term : terms) {
            text.append(term.name())
                    .append('=')
                    .append(term.value().replace('\n', ' '))
                    .append('\n');
        }
        return text.toString();
    }

    /** Gives each decision that a query of {@link #COLUMNS} finds. */
    static void read(Connection connection, PreparedStatement select, Consumer<Tallied> consumer) throws SQLException {
        select.setFetchSize(AT_ONCE);
        var older = new ArrayList<Older>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                var text = rows.getString(7);
                if (text == null) {
                    older.add(new Older(Key.read(rows), of(rows, List.of())));
                } else {
                    consumer.accept(of(rows, terms(text)));
                }
            }
        }
        for (var from = 0; from < older.size(); from += AT_ONCE) {
            readOlder(connection, older.subList(from, Math.min(from + AT_ONCE, older.size())), consumer);
        }
    }

    /** One whose terms do not stand beside it: they are made again of what was recorded. */
    private record Older(Key key, Tallied tallied) {}

    private static void readOlder(Connection connection, List<Older> older, Consumer<Tallied> consumer)
            throws SQLException {
        var decisions = new Recorded(connection)
                .decisions(older.stream().map(Older::key).toList());
        for (var one : older) {
            Optional.ofNullable(decisions.get(one.key())).ifPresent(decision -> {
                var terms = new ArrayList<>(one.tallied().terms());
                terms.addAll(ProjectedDecision.of(decision).terms());
                consumer.accept(new Tallied(
                        one.tallied().practice(),
                        one.tallied().day(),
                        one.tallied().fate(),
                        terms));
            });
        }
    }

    /** The same where days do not matter. */
    Tallied dayless() {
        return new Tallied(practice, 0, fate, terms);
    }

    private static Tallied of(ResultSet row, List<Term> terms) throws SQLException {
        var all = new ArrayList<>(terms);
        for (var i = 0; i < SINGLE.size(); i++) {
            all.add(new Term(SINGLE.get(i).column(), row.getString(HOOK + i)));
        }
        return new Tallied(row.getString(4), Days.of(row.getLong(1)), fate(row.getString(5), row.getString(6)), all);
    }

    private static Fate fate(String outcome, @Nullable String ignored) {
        return Fate.of(Outcome.of(outcome), ignored);
    }

    private static List<Term> terms(String text) {
        var terms = new ArrayList<Term>();
        for (var line : text.split("\n", -1)) {
            var split = line.indexOf('=');
            if (split > 0) {
                terms.add(new Term(line.substring(0, split), line.substring(split + 1)));
            }
        }
        return terms;
    }
}
