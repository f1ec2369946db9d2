package prudent.style;

import java.util.List;
import java.util.regex.Pattern;

/** The style of what follows {@code then}. */
final class ConclusionStyle {

    private static final int MOST_FIXED_CHARACTERS = 120;
    private static final Pattern LITERAL = Pattern.compile("\"(([^\"\\\\]|\\\\.)*)\"");

    private ConclusionStyle() {}

    static List<String> consequence(DrlFile file) {
        return DrlStyle.faults(file, rule -> {
            var lines = rule.between("then", "end");
            var text = String.join(
                    " ", lines.stream().map(line -> line.text().strip()).toList());
            var line = lines.isEmpty() ? rule.line() : lines.get(0).number();
            var isOneInsert =
                    text.startsWith("insert( ") && text.endsWith(" );") && text.indexOf(';') == text.length() - 1;
            return isOneInsert && !DrlStyle.STATEMENT.matcher(text).find()
                    ? List.of()
                    : List.of(file.fault(line, "expected one insert( … ); and found " + text));
        });
    }

    static List<String> wording(DrlFile file) {
        return DrlStyle.faults(file, rule -> {
            var fixed = LITERAL.matcher(String.valueOf(rule.rule().getConsequence()))
                    .results()
                    .mapToInt(each -> each.group(1).length())
                    .sum();
            return fixed <= MOST_FIXED_CHARACTERS
                    ? List.of()
                    : List.of(file.fault(rule.line(), fixed + " fixed characters in the summary"));
        });
    }
}
