package prudent.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * A file of rules, as text and as the parser understands it.
 *
 * @param folder the folder it is for, whose name its package repeats
 * @param key the key of the folder's guideline
 */
record DrlFile(String folder, String key, Path path, List<String> lines, PackageDescr parsed) {

    /** A rule with its text, line by line, string literals blanked out. */
    record RuleText(RuleDescr rule, int line, List<String> lines) {

        String name() {
            return rule.getName();
        }

        /** The lines between two words that stand alone on a line. */
        List<Line> between(String from, String to) {
            var found = new ArrayList<Line>();
            for (int i = lines.indexOf(from) + 1;
                    i < lines.size() && !lines.get(i).equals(to);
                    i++) {
                found.add(new Line(line + i, lines.get(i)));
            }
            return found;
        }
    }

    /** A line with its number in the file. */
    record Line(int number, String text) {}

    static DrlFile read(String folder, String key, Path path) {
        try {
            var text = Files.readString(path);
            var parser = new DrlParser();
            var parsed = parser.parse(false, text);
            if (parser.hasErrors() || parsed == null) {
                throw new IllegalArgumentException(path + ": " + parser.getErrors());
            }
            return new DrlFile(folder, key, path, text.lines().toList(), parsed);
        } catch (IOException | DroolsParserException e) {
            throw new IllegalArgumentException(path + " cannot be read", e);
        }
    }

    /** The rules, each from its {@code rule} to its {@code end}. */
    List<RuleText> rules() {
        var rules = new ArrayList<RuleText>();
        for (var rule : parsed.getRules()) {
            var start = rule.getLine() - 1;
            var end = start;
            while (end < lines.size() - 1 && !lines.get(end).strip().equals("end")) {
                end++;
            }
            rules.add(new RuleText(
                    rule,
                    start + 1,
                    lines.subList(start, end + 1).stream().map(DrlFile::blanked).toList()));
        }
        return rules;
    }

    private static String blanked(String line) {
        return line.replaceAll("\"([^\"\\\\]|\\\\.)*\"", "\"\"").replaceAll("//.*", "");
    }

    String fault(int line, String what) {
        return path + ":" + line + ": " + what;
    }
}
