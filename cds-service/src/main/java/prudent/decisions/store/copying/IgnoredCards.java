package prudent.decisions.store.copying;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import prudent.decisions.Decision;
import prudent.decisions.store.rows.Days;
import prudent.decisions.store.rows.Key;
import prudent.decisions.store.rows.Recorded;
import prudent.decisions.store.rows.SignedUnchanged;

/** Notes which cards were ignored, as far as the calls that come later tell, in whichever order the two come into the store. */
final class IgnoredCards {

    /** Of one patient there are a handful in an hour; beyond this it is no patient. */
    private static final int MOST = 1_000;

    private final Connection connection;
    private final Set<Integer> days;
    private final Map<Key, Decision> batch = new LinkedHashMap<>();

    /** @param days that decisions have been changed of */
    IgnoredCards(Connection connection, Set<Integer> days) {
        this.connection = connection;
        this.days = days;
    }

    void note(Key key, Decision decision) {
        if (SignedUnchanged.isSigned(decision) || SignedUnchanged.isSelected(decision)) {
            batch.put(key, decision);
        }
    }

    /** To be called when the decisions are in the tables. */
    void infer() throws SQLException {
        var signed = only(SignedUnchanged::isSigned);
        if (!signed.isEmpty()) {
            var selected = counterparts(signed, "hook = 'order-select' AND outcome = 'open' AND cards > 0");
            inferFrom(selected, signed);
        }
        var selected = only(SignedUnchanged::isSelected);
        if (!selected.isEmpty()) {
            inferFrom(selected, counterparts(selected, "hook = 'order-sign'"));
        }
    }

    private Map<Key, Decision> only(Predicate<Decision> kind) {
        var found = new LinkedHashMap<Key, Decision>();
        batch.forEach((key, decision) -> {
            if (kind.test(decision)) {
                found.put(key, decision);
            }
        });
        return found;
    }

    /** The calls of the same patients at about the same time. */
    private Map<Key, Decision> counterparts(Map<Key, Decision> decisions, String condition) throws SQLException {
        var patients =
                decisions.values().stream().map(Decision::patient).distinct().toList();
        var instants = decisions.keySet().stream().mapToLong(Key::at).summaryStatistics();
        var sql = "SELECT " + Key.COLUMNS + " FROM decision WHERE patient IN (?" + ", ?".repeat(patients.size() - 1)
                + ") AND at >= ? AND at <= ? AND " + condition + " ORDER BY at DESC, instance DESC, seq DESC LIMIT "
                + MOST;
        var keys = new ArrayList<Key>();
        try (var select = connection.prepareStatement(sql)) {
            var parameter = 1;
            for (var patient : patients) {
                select.setString(parameter++, patient);
            }
            select.setLong(parameter, instants.getMin() - SignedUnchanged.LONGEST.toMillis());
            select.setLong(parameter + 1, instants.getMax() + SignedUnchanged.LONGEST.toMillis());
            var rows = select.executeQuery();
            while (rows.next()) {
                keys.add(Key.read(rows));
            }
        }
        return decisions(keys);
    }

    private Map<Key, Decision> decisions(List<Key> keys) throws SQLException {
        var found = new LinkedHashMap<Key, Decision>();
        var others = new ArrayList<Key>();
        for (var key : keys) {
            var known = batch.get(key);
            if (known == null) {
                others.add(key);
            } else {
                found.put(key, known);
            }
        }
        found.putAll(new Recorded(connection).decisions(others));
        return found;
    }

    private void inferFrom(Map<Key, Decision> selected, Map<Key, Decision> signed) throws SQLException {
        for (var card : selected.entrySet()) {
            var best = Optional.<String>empty();
            for (var order : signed.values()) {
                var confidence = SignedUnchanged.ignored(card.getValue(), order);
                if (confidence.isPresent() && !best.equals(Optional.of(SignedUnchanged.LIKELY))) {
                    best = confidence;
                    note(card.getKey(), confidence.get(), order);
                }
            }
        }
    }

    /** What was reported counts for more, and what is likely for more than what is possible. */
    private void note(Key key, String confidence, Decision signed) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE decision SET ignored = ?, ignored_by = ?"
                + " WHERE at = ? AND instance = ? AND seq = ? AND outcome = 'open'"
                + " AND coalesce(ignored, '') <> '" + SignedUnchanged.LIKELY + "'")) {
            update.setString(1, confidence);
            update.setString(2, signed.id().toString());
            key.set(update, 3);
            update.executeUpdate();
            days.add(Days.of(key.at()));
        }
    }

    void clear() {
        batch.clear();
    }
}
