package prudent.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prudent.language.CheckedRule;
import prudent.language.Fault;
import prudent.language.RuleFile;

/**
 * The rules of a guidelines folder as they are written, each word with its meaning. Nothing is compiled that was not understood
 * here.
 *
 * @param files the files of rules by their path
 * @param rules the rules by the path of their file, those with a fault left out
 * @param faults what was not understood
 */
public record WrittenRules(Map<String, RuleFile> files, Map<String, List<CheckedRule>> rules, List<Fault> faults) {

    /** Reads every file of rules. */
    public static WrittenRules of(GuidelineFiles guidelines) {
        var files = new TreeMap<String, RuleFile>();
        var rules = new TreeMap<String, List<CheckedRule>>();
        var faults = new ArrayList<Fault>();
        guidelines.contents().forEach((name, bytes) -> {
            if (name.endsWith(".drl")) {
                var file = RuleFile.read(name, new String(bytes, StandardCharsets.UTF_8));
                faults.addAll(file.faults());
                rules.put(name, file.check(faults));
                files.put(name, file);
                misplaced(file, faults);
                namedTwice(file, faults);
            }
        });
        return new WrittenRules(files, rules, faults);
    }

    /** The rules of a folder. */
    public List<CheckedRule> ofFolder(String folder) {
        return rules.getOrDefault(folder + "/rules.drl", List.of());
    }

    /** A file whose package is not that of its folder, as in a folder that was copied. */
    private static void misplaced(RuleFile file, List<Fault> faults) {
        var folder = file.name().substring(0, file.name().lastIndexOf('/'));
        var expected = packageOf(folder);
        if (!folder.matches("[a-z0-9]+(-[a-z0-9]+)*") || !file.name().equals(folder + "/rules.drl")) {
            faults.add(new Fault(
                    file.name(),
                    1,
                    1,
                    "a folder's name is lower case words with hyphens between them, like acute-cough, and its rules are"
                            + " in rules.drl"));
        } else if (!file.packageName().equals(expected)) {
            faults.add(new Fault(file.name(), 1, 1, "must begin with package " + expected + ";"));
        }
    }

    private static void namedTwice(RuleFile file, List<Fault> faults) {
        var lines = new HashMap<String, Integer>();
        for (var rule : file.rules()) {
            var other = lines.putIfAbsent(rule.name(), rule.span().line());
            if (other != null) {
                faults.add(file.fault(
                        rule.nameSpan(), "the rule of line " + other + " has the same sentence: say how they differ"));
            }
        }
    }

    /** The package of the rules of a folder. */
    static String packageOf(String folder) {
        return "guidelines." + folder.replace('-', '_');
    }
}
