package prudent.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import prudent.language.Expression;
import prudent.language.Fault;
import prudent.language.Rule;
import prudent.language.RuleFile;

/** How rules are written beyond the language, check by check. */
final class RuleStyle {

    /** The checks by what they ask for; each is given the file and the key of its guideline. */
    static final Map<String, BiFunction<RuleFile, String, List<Fault>>> CHECKS = new LinkedHashMap<>();

    private static final int MOST_RULES = 12;
    private static final int MOST_LINES = 20;
    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 15;
    private static final int MOST_FIXED_CHARACTERS = 120;
    private static final int INDENT = 5;

    private static final Map<String, Pattern> METADATA = new LinkedHashMap<>();

    static {
        METADATA.put("id", Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z]+)*-\\d\\d"));
        METADATA.put("guideline", Pattern.compile("[A-Z0-9-]+"));
        METADATA.put("section", Pattern.compile("[\\w.-]+"));
        METADATA.put("evidence", Pattern.compile("V|V2|M"));
        CHECKS.put("at most 12 rules of at most 20 lines", (file, key) -> size(file));
        CHECKS.put("a name is a sentence of 6 to 15 words", (file, key) -> names(file));
        CHECKS.put("id, guideline, section and evidence in this order, unquoted", RuleStyle::metadata);
        CHECKS.put("the fixed words of a summary leave room for its values", (file, key) -> wording(file));
    }

    private RuleStyle() {}

    private static List<Fault> size(RuleFile file) {
        var faults = new ArrayList<Fault>();
        if (file.rules().size() > MOST_RULES) {
            faults.add(new Fault(
                    file.name(),
                    1,
                    1,
                    file.rules().size() + " rules, and 12 are the most: split the folder by question"));
        }
        for (var rule : file.rules()) {
            var lines = file.words(rule.span()).lines().count();
            if (lines > MOST_LINES) {
                faults.add(file.fault(rule.span(), lines + " lines, and 20 are the most: split the rule"));
            }
        }
        return faults;
    }

    private static List<Fault> names(RuleFile file) {
        return each(file, rule -> {
            var words = rule.name().split("\\s+").length;
            return words >= FEWEST_WORDS && words <= MOST_WORDS && rule.name().matches("[A-Z].*[^.]")
                    ? List.of()
                    : List.of(file.fault(
                            rule.nameSpan(),
                            words + " words: " + rule.name() + ". A rule's name is a sentence of 6 to 15 words with a"
                                    + " capital and no full stop"));
        });
    }

    private static List<Fault> metadata(RuleFile file, String guideline) {
        return each(file, rule -> {
            var faults = new ArrayList<Fault>();
            var keys = List.copyOf(METADATA.keySet());
            for (int i = 0; i < keys.size(); i++) {
                if (!stands(file, rule, i, keys.get(i))) {
                    var at = i < rule.metadata().size() ? rule.metadata().get(i).span() : rule.nameSpan();
                    faults.add(file.fault(
                            at,
                            "expected a line @" + keys.get(i) + "( … ) with " + expected(keys.get(i))
                                    + ", four spaces in"));
                }
            }
            if (faults.isEmpty() && !rule.metadatum("guideline").equals(guideline)) {
                faults.add(file.fault(
                        rule.metadata().get(1).span(),
                        "the guideline is not " + guideline + ", the key in guideline.yaml: it is "
                                + rule.metadatum("guideline")));
            }
            return faults;
        });
    }

    private static String expected(String key) {
        return switch (key) {
            case "id" -> "an id like UTI-03";
            case "guideline" -> "the key in guideline.yaml";
            case "section" -> "where in the source, one word";
            default -> "V, V2 or M";
        };
    }

    private static boolean stands(RuleFile file, Rule rule, int place, String key) {
        if (place >= rule.metadata().size()) {
            return false;
        }
        var metadatum = rule.metadata().get(place);
        var pattern = METADATA.get(key);
        return metadatum.key().equals(key)
                && pattern != null
                && pattern.matcher(metadatum.value()).matches()
                && metadatum.span().column() == INDENT
                && file.words(metadatum.span()).equals("@" + key + "( " + metadatum.value() + " )");
    }

    private static List<Fault> wording(RuleFile file) {
        return each(file, rule -> {
            var fixed = rule.conclusion()
                    .within()
                    .filter(Expression.Literal.class::isInstance)
                    .map(each -> ((Expression.Literal) each).value())
                    .filter(String.class::isInstance)
                    .mapToInt(text -> text.toString().length())
                    .sum();
            return fixed <= MOST_FIXED_CHARACTERS
                    ? List.of()
                    : List.of(file.fault(
                            rule.conclusion().span(),
                            fixed + " fixed characters in the summary, and 120 are the most: say it shorter"));
        });
    }

    private static List<Fault> each(RuleFile file, Function<Rule, List<Fault>> check) {
        return file.rules().stream().flatMap(rule -> check.apply(rule).stream()).toList();
    }
}
