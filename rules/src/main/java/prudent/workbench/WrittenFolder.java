package prudent.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineText;
import prudent.engine.WrittenGuideline;
import prudent.engine.WrittenRules;
import prudent.facts.Infection;
import prudent.language.CheckedRule;

/**
 * A guideline of an edition, to be held against the same one of another.
 *
 * @param text its {@code guideline.yaml}; absent where there is none
 * @param expired whether its last day is over
 * @param rules its rules by id
 * @param words how each of them is written
 */
record WrittenFolder(
        @Nullable GuidelineText text, boolean expired, Map<String, CheckedRule> rules, Map<String, String> words) {

    static WrittenFolder of(GuidelineFiles files, String folder) {
        var written = WrittenRules.of(Workspace.of(files).only(folder));
        var file = written.files().get(folder + "/rules.drl");
        var rules = new LinkedHashMap<String, CheckedRule>();
        var words = new LinkedHashMap<String, String>();
        for (var rule : written.ofFolder(folder)) {
            rules.put(rule.rule().id(), rule);
            words.put(
                    rule.rule().id(),
                    Objects.requireNonNull(file).words(rule.rule().span()));
        }
        return new WrittenFolder(
                WrittenGuideline.read(files, folder).text(), files.expired().contains(folder), rules, words);
    }

    /** Whether its rules run for the same orders. */
    boolean isAskedLike(WrittenFolder other) {
        return text != null
                && other.text != null
                && expired == other.expired
                && text.appliesTo() == other.text.appliesTo()
                && infections().equals(other.infections());
    }

    Set<Infection> infections() {
        return text == null ? Set.of() : Set.copyOf(text.infections());
    }

    /** The rules that are not the same in the next edition; where it runs for other orders, each of them as taken away and new. */
    List<ChangedRule> changes(WrittenFolder next) {
        var changes = new ArrayList<ChangedRule>();
        var ids = new TreeSet<>(rules.keySet());
        ids.addAll(next.rules.keySet());
        for (var id : ids) {
            var before = rules.get(id);
            var after = next.rules.get(id);
            if (!isAskedLike(next)) {
                changes.add(new ChangedRule(infections(), before, null));
                changes.add(new ChangedRule(next.infections(), null, after));
            } else if (!Objects.equals(words.get(id), next.words.get(id))) {
                changes.add(new ChangedRule(infections(), before, after));
            }
        }
        return changes;
    }
}
