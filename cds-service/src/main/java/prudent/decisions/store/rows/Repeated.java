package prudent.decisions.store.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import prudent.decisions.Decision;
import prudent.decisions.Feedback;
import prudent.decisions.ShownCard;
import prudent.decisions.ShownSuggestion;

/** The repetitions of decisions: what other instances answered when the same call was sent again. */
final class Repeated {

    private Repeated() {}

    /** The keys of the repetitions of each decision that has any. */
    static Map<Key, List<Key>> of(Connection connection, List<Key> keys) throws SQLException {
        var found = new HashMap<Key, List<Key>>();
        if (keys.isEmpty()) {
            return found;
        }
        var sql = "SELECT " + Key.COLUMNS + ", first_at, first_instance, first_seq FROM repetition"
                + " WHERE (first_at, first_instance, first_seq) IN (VALUES (?, ?, ?)"
                + ", (?, ?, ?)".repeat(keys.size() - 1) + ")";
        try (var select = connection.prepareStatement(sql)) {
            var parameter = 1;
            for (var key : keys) {
                parameter = key.set(select, parameter);
            }
            var rows = select.executeQuery();
            while (rows.next()) {
                var first = new Key(rows.getLong(4), rows.getInt(5), rows.getLong(6));
                found.computeIfAbsent(first, key -> new ArrayList<>()).add(Key.read(rows));
            }
        }
        return found;
    }

    /** What was said of a card of a repetition, as if it were said of the card in the same place of the first. */
    static Feedback ofFirst(Decision first, Decision repetition, Feedback said) {
        for (var place = 0;
                place < Math.min(first.cards().size(), repetition.cards().size());
                place++) {
            var own = first.cards().get(place);
            var repeated = repetition.cards().get(place);
            if (repeated.uuid().equals(said.card()) && repeated.topic().equals(own.topic())) {
                var accepted = said.acceptedSuggestions().stream()
                        .map(suggestion -> inSamePlace(suggestion, repeated, own))
                        .toList();
                return new Feedback(own.uuid(), said.outcome(), said.at(), accepted, said.reason(), said.comment());
            }
        }
        return said;
    }

    private static UUID inSamePlace(UUID suggestion, ShownCard repeated, ShownCard own) {
        var place = repeated.suggestions().stream()
                .map(ShownSuggestion::uuid)
                .toList()
                .indexOf(suggestion);
        return place >= 0 && place < own.suggestions().size()
                ? own.suggestions().get(place).uuid()
                : suggestion;
    }
}
