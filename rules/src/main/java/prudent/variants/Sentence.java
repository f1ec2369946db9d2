package prudent.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prudent.language.Expression;
import prudent.language.Expression.Binary;
import prudent.language.Expression.Literal;
import prudent.language.Expression.Member;
import prudent.language.Rule;
import prudent.language.RuleFile;

/**
 * How the sentence of a conclusion is put together: fixed words and, between them, values of the patient. So the values can be found
 * in a sentence that was said, and said in other words.
 *
 * @param pieces in their order
 */
public record Sentence(List<Piece> pieces) {

    /** Fixed words; or a value, as the rule writes it. */
    public record Piece(String words, boolean isValue) {}

    static Sentence of(RuleFile file, Rule rule) {
        return rule.conclusion()
                .within()
                .filter(Member.class::isInstance)
                .map(Member.class::cast)
                .filter(call -> call.of() instanceof Expression.Name)
                .flatMap(call -> Stream.ofNullable(call.arguments()))
                .filter(arguments -> !arguments.isEmpty())
                .findFirst()
                .map(arguments -> pieces(file, arguments.get(arguments.size() - 1)))
                .map(Sentence::new)
                .orElse(new Sentence(List.of()));
    }

    private static List<Piece> pieces(RuleFile file, Expression text) {
        if (text instanceof Binary sum && sum.sign().equals("+")) {
            var pieces = new ArrayList<>(pieces(file, sum.left()));
            pieces.add(piece(file, sum.right()));
            return pieces;
        }
        return List.of(piece(file, text));
    }

    private static Piece piece(RuleFile file, Expression part) {
        return part instanceof Literal literal
                ? new Piece(String.valueOf(literal.value()), false)
                : new Piece(file.words(part.span()), true);
    }

    /** The values, as the rule writes them. */
    List<String> values() {
        return pieces.stream().filter(Piece::isValue).map(Piece::words).toList();
    }

    /** The fixed words. */
    String fixed() {
        return pieces.stream()
                .filter(piece -> !piece.isValue())
                .map(Piece::words)
                .collect(Collectors.joining(" "));
    }

    /** Whether two values stand together without a word between them, so that nobody can tell where one ends. */
    boolean runsValuesTogether() {
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i - 1).isValue() && pieces.get(i).isValue()) {
                return true;
            }
        }
        return false;
    }

    /** What was said, in other words; empty when the values cannot be told beyond doubt. */
    Optional<String> reworded(String said, String words) {
        var values = found(said, "(.+?)");
        if (values.isEmpty() || !values.equals(found(said, "(.+)"))) {
            return Optional.empty();
        }
        var text = words;
        var names = values();
        for (int i = 0; i < names.size(); i++) {
            text = text.replace("{" + names.get(i) + "}", values.get().get(i));
        }
        return Optional.of(text);
    }

    private Optional<List<String>> found(String said, String value) {
        var pattern = pieces.stream()
                .map(piece -> piece.isValue() ? value : Pattern.quote(piece.words()))
                .collect(Collectors.joining());
        var matcher = Pattern.compile(pattern).matcher(said);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var values = new ArrayList<String>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            values.add(matcher.group(i));
        }
        return Optional.of(values);
    }
}
