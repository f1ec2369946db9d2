package prudent.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import prudent.style.DrlFile.RuleText;

/** The style of rules, check by check; each gives its faults with file and line. */
final class DrlStyle {

    /** The checks by what they ask for. */
    static final Map<String, Function<DrlFile, List<String>>> CHECKS = new LinkedHashMap<>();

    private static final Set<String> IMPORTS = Set.of("prudent.facts.*", "prudent.advice.*");
    private static final int MOST_RULES = 12;
    private static final int MOST_LINES = 20;
    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 15;

    static final Pattern STATEMENT = Pattern.compile("\\b(modify|update|delete|retract|insertLogical|eval)\\s*[({]");
    private static final Pattern CONDITION =
            Pattern.compile("(?<![$\\w.])(from|or)\\b|[=!]=\\s*null\\b|!\\s*\\(|\\bforall\\b|\\bmatches\\b");
    private static final List<Pattern> METADATA = List.of(
            Pattern.compile("    @id\\( [A-Z][A-Z0-9]*(-[A-Z]+)*-\\d\\d \\)"),
            Pattern.compile("    @guideline\\( [A-Z0-9-]+ \\)"),
            Pattern.compile("    @section\\( [\\w.-]+ \\)"),
            Pattern.compile("    @evidence\\( (V|V2|M) \\)"));

    static {
        CHECKS.put("the package is the folder's and nothing but facts and advice is imported", DrlStyle::header);
        CHECKS.put("there are rules and nothing else", DrlStyle::onlyRules);
        CHECKS.put("at most 12 rules of at most 20 lines", DrlStyle::size);
        CHECKS.put("a name is a sentence of 6 to 15 words", DrlStyle::names);
        CHECKS.put("id, guideline, section and evidence in this order, unquoted", DrlStyle::metadata);
        CHECKS.put("no attribute orders or switches a rule", DrlStyle::attributes);
        CHECKS.put("conditions are patterns over facts", DrlStyle::conditions);
        CHECKS.put("no rule matches a conclusion", DrlStyle::patterns);
        CHECKS.put("a rule inserts one thing and does nothing else", ConclusionStyle::consequence);
        CHECKS.put("the fixed words of a summary leave room for its values", ConclusionStyle::wording);
    }

    private DrlStyle() {}

    private static List<String> header(DrlFile file) {
        var faults = new ArrayList<String>();
        var expected = "guidelines." + file.folder().replace('-', '_');
        if (!expected.equals(file.parsed().getName())) {
            faults.add(file.fault(1, "the package is " + file.parsed().getName() + ", not " + expected));
        }
        file.parsed().getImports().stream()
                .filter(each -> !IMPORTS.contains(each.getTarget()))
                .forEach(each -> faults.add(file.fault(each.getLine(), "imports " + each.getTarget())));
        return faults;
    }

    private static List<String> onlyRules(DrlFile file) {
        var parsed = file.parsed();
        var others = Stream.of(
                        parsed.getFunctions(),
                        parsed.getFunctionImports(),
                        parsed.getAccumulateImports(),
                        parsed.getGlobals(),
                        parsed.getTypeDeclarations(),
                        parsed.getEnumDeclarations(),
                        parsed.getEntryPointDeclarations(),
                        parsed.getWindowDeclarations(),
                        parsed.getAttributes(),
                        parsed.getRules().stream()
                                .filter(QueryDescr.class::isInstance)
                                .toList())
                .flatMap(each -> each.stream())
                .map(BaseDescr.class::cast)
                .map(each -> file.fault(
                        each.getLine(), "is no rule: " + each.getClass().getSimpleName()))
                .toList();
        return parsed.getRules().isEmpty() ? List.of(file.fault(1, "no rule")) : others;
    }

    private static List<String> size(DrlFile file) {
        var faults = new ArrayList<String>();
        if (file.rules().size() > MOST_RULES) {
            faults.add(file.fault(1, file.rules().size() + " rules; split the folder by question"));
        }
        for (var rule : file.rules()) {
            if (rule.lines().size() > MOST_LINES) {
                faults.add(file.fault(rule.line(), rule.lines().size() + " lines"));
            }
        }
        return faults;
    }

    private static List<String> names(DrlFile file) {
        return faults(file, rule -> {
            var words = rule.name().split("\\s+").length;
            return words >= FEWEST_WORDS && words <= MOST_WORDS && rule.name().matches("[A-Z].*[^.]")
                    ? List.of()
                    : List.of(file.fault(rule.line(), words + " words: " + rule.name()));
        });
    }

    private static List<String> metadata(DrlFile file) {
        return faults(file, rule -> {
            var faults = new ArrayList<String>();
            for (int i = 0; i < METADATA.size(); i++) {
                var line = i + 1 < rule.lines().size() ? rule.lines().get(i + 1) : "";
                if (!METADATA.get(i).matcher(line).matches()) {
                    faults.add(file.fault(rule.line() + i + 1, "expected " + METADATA.get(i) + ", found " + line));
                }
            }
            if (!rule.lines().contains("    @guideline( " + file.key() + " )")) {
                faults.add(file.fault(rule.line(), "the guideline is not " + file.key()));
            }
            if (rule.rule().getAnnotations().size() != METADATA.size()) {
                faults.add(file.fault(rule.line(), "metadata " + rule.rule().getAnnotationNames()));
            }
            return faults;
        });
    }

    private static List<String> attributes(DrlFile file) {
        return faults(file, rule -> {
            var faults = new ArrayList<String>();
            rule.rule().getAttributes().values().stream()
                    .filter(each -> each.getLine() >= rule.line())
                    .forEach(each -> faults.add(file.fault(each.getLine(), "attribute " + each.getName())));
            if (rule.rule().getParentName() != null) {
                faults.add(file.fault(rule.line(), "extends " + rule.rule().getParentName()));
            }
            return faults;
        });
    }

    private static List<String> conditions(DrlFile file) {
        return faults(file, rule -> rule.between("when", "then").stream()
                .flatMap(line -> Stream.of(CONDITION, STATEMENT)
                        .map(each -> each.matcher(line.text()))
                        .filter(each -> each.find())
                        .map(each -> file.fault(line.number(), "not in a condition: " + each.group())))
                .toList());
    }

    private static List<String> patterns(DrlFile file) {
        return faults(file, rule -> {
            var faults = new ArrayList<String>();
            visit(file, rule.rule().getLhs(), faults);
            return faults;
        });
    }

    private static void visit(DrlFile file, BaseDescr part, List<String> faults) {
        if (part instanceof PatternDescr pattern && !Facts.isFact(pattern.getObjectType())) {
            if (pattern.getSource() == null) {
                faults.add(file.fault(part.getLine(), pattern.getObjectType() + " is no fact"));
            } else {
                visitAll(file, List.of(pattern.getSource()), faults);
            }
        }
        if (part instanceof ConditionalElementDescr element && !(part instanceof PatternDescr)) {
            visitAll(file, element.getDescrs(), faults);
        }
    }

    private static void visitAll(DrlFile file, List<? extends BaseDescr> parts, List<String> faults) {
        parts.forEach(each -> visit(file, each, faults));
    }

    static List<String> faults(DrlFile file, Function<RuleText, List<String>> check) {
        return file.rules().stream().flatMap(rule -> check.apply(rule).stream()).toList();
    }
}
