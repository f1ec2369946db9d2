package prudent.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prudent.comparison.Change.Kind;
import prudent.engine.GuidelineFiles;
import prudent.engine.WrittenRules;
import prudent.language.CheckedRule;

/** Rules that come, go, or say something else. A rule is the same as long as its id is. */
final class RuleChanges {

    private RuleChanges() {}

    static List<Change> between(GuidelineFiles before, GuidelineFiles after, String folder) {
        var older = rules(before, folder);
        var newer = rules(after, folder);
        var changes = new ArrayList<Change>();
        newer.forEach((id, rule) -> {
            var was = older.get(id);
            if (was == null) {
                changes.add(new Change(Kind.NEW, "rule " + id, "", rule.sentence()));
            } else if (!was.equals(rule)) {
                changes.addAll(changed(id, was, rule));
            }
        });
        older.forEach((id, rule) -> {
            if (!newer.containsKey(id)) {
                changes.add(new Change(Kind.GONE, "rule " + id, rule.sentence(), ""));
            }
        });
        return changes;
    }

    /** A rule as far as it matters: its sentence and its lines, without their indentation. */
    private record Text(String sentence, List<String> lines) {}

    private static Map<String, Text> rules(GuidelineFiles files, String folder) {
        var name = folder + "/rules.drl";
        var own = new TreeMap<>(files.contents());
        own.keySet().removeIf(each -> !each.equals(name));
        var written = WrittenRules.of(new GuidelineFiles(own));
        var source = own.containsKey(name) ? new String(own.get(name), UTF_8) : "";
        var lines = source.lines().toList();
        var rules = new LinkedHashMap<String, Text>();
        for (CheckedRule rule : written.ofFolder(folder)) {
            var from = rule.rule().span().line();
            rules.put(rule.rule().id(), new Text(rule.rule().name(), body(lines, from)));
        }
        return rules;
    }

    private static List<String> body(List<String> lines, int from) {
        var body = new ArrayList<String>();
        for (int i = from; i < lines.size() && !lines.get(i).strip().equals("end"); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("//")) {
                body.add(line);
            }
        }
        return body;
    }

    private static List<Change> changed(String id, Text was, Text becomes) {
        var changes = new ArrayList<Change>();
        if (!was.sentence().equals(becomes.sentence())) {
            changes.add(new Change(Kind.CHANGED, "sentence of rule " + id, was.sentence(), becomes.sentence()));
        }
        var gone = new ArrayList<>(was.lines());
        becomes.lines().forEach(gone::remove);
        var come = new ArrayList<>(becomes.lines());
        was.lines().forEach(come::remove);
        if (!gone.isEmpty() || !come.isEmpty()) {
            changes.add(new Change(
                    Kind.CHANGED,
                    "rule " + id + ", " + becomes.sentence(),
                    gone.isEmpty() ? "nothing" : String.join("; ", gone),
                    come.isEmpty() ? "nothing" : String.join("; ", come)));
        }
        return changes;
    }
}
