package prudent.review.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import prudent.decisions.events.Concern.Rung;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Says, before a message is sent, how it may be read. It changes nothing: the words are the sender's. */
@Component
final class ToneHints {

    private final List<Hint> hints;

    ToneHints() {
        var schema = CsvSchema.emptySchema().withHeader();
        try (InputStream table =
                        Objects.requireNonNull(ToneHints.class.getResourceAsStream("/prudent/review/tone-hints.csv"));
                var rows = new CsvMapper().readerFor(Row.class).with(schema).<Row>readValues(table)) {
            hints = rows.readAll().stream().map(Hint::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(String kind, String words, String hint) {}

    private record Hint(Pattern words, String hint) {

        static Hint of(Row row) {
            // Either apostrophe.
            var words = Pattern.quote(row.words()).replace("'", "\\E['’]\\Q");
            return new Hint(Pattern.compile("\\b" + words + "\\b", Pattern.CASE_INSENSITIVE), row.hint());
        }
    }

    /** How a message may be read; none when there is nothing to say. */
    List<String> of(Rung rung, Scaffold message) {
        var text = String.join(" ", message.fact(), message.question(), message.offer());
        var found = new ArrayList<String>();
        hints.stream()
                .filter(hint -> hint.words().matcher(text).find())
                .map(Hint::hint)
                .forEach(found::add);
        if (rung != Rung.APPRECIATION && !text.contains("?")) {
            found.add("Nothing is asked. A question leaves room for what the record does not show.");
        }
        if (rung == Rung.APPRECIATION && text.toLowerCase(Locale.UK).contains(" but ")) {
            found.add("A “but” can undo an appreciation. A concern may be better sent on its own.");
        }
        return List.copyOf(found);
    }
}
