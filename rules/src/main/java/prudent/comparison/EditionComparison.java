package prudent.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prudent.adaptation.LocalOverride;
import prudent.comparison.Change.Kind;
import prudent.engine.GuidelineFiles;
import prudent.engine.WrittenGuideline;

/**
 * What changes from one edition to another, guideline by guideline: sentences of rules that come, go or change their conditions, rows
 * of tables, words on cards and for patients. Nothing is compiled.
 */
public final class EditionComparison {

    private final GuidelineFiles before;
    private final GuidelineFiles after;

    private EditionComparison(GuidelineFiles before, GuidelineFiles after) {
        this.before = before;
        this.after = after;
    }

    /** The guidelines of which a file differs, by folder. */
    public static List<GuidelineChange> between(GuidelineFiles before, GuidelineFiles after) {
        return new EditionComparison(before, after).guidelines();
    }

    private List<GuidelineChange> guidelines() {
        var folders = new TreeSet<>(before.folders());
        folders.addAll(after.folders());
        var adapted = Stream.of(before, after)
                .flatMap(files -> files.overrides().all().stream())
                .map(LocalOverride::guideline)
                .collect(Collectors.toSet());
        var changes = new ArrayList<GuidelineChange>();
        for (var folder : folders) {
            if (!isSame(folder)) {
                changes.add(guideline(folder));
            } else if (adapted.contains(folder)) {
                var change = guideline(folder);
                // An override that is in both says nothing here.
                if (!change.changes().isEmpty()) {
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    private boolean isSame(String folder) {
        var own = of(before, folder);
        var other = of(after, folder);
        return isExpired(before, folder) == isExpired(after, folder)
                && own.keySet().equals(other.keySet())
                && own.entrySet().stream().allMatch(each -> Arrays.equals(each.getValue(), other.get(each.getKey())));
    }

    private Optional<Change> expiry(String folder) {
        return isExpired(before, folder) == isExpired(after, folder)
                ? Optional.empty()
                : Optional.of(new Change(Kind.CHANGED, "last day", word(before, folder), word(after, folder)));
    }

    private static String word(GuidelineFiles files, String folder) {
        return isExpired(files, folder) ? "over, only warnings of danger are said" : "not over";
    }

    private static boolean isExpired(GuidelineFiles files, String folder) {
        return files.expired().contains(folder);
    }

    private static Map<String, byte[]> of(GuidelineFiles files, String folder) {
        var own = new TreeMap<>(files.contents());
        own.keySet().removeIf(name -> !name.startsWith(folder + "/"));
        return own;
    }

    private GuidelineChange guideline(String folder) {
        var older = WrittenGuideline.read(before, folder);
        var newer = WrittenGuideline.read(after, folder);
        var text = newer.text() == null ? older.text() : newer.text();
        var title = text == null ? folder : text.title();
        if (!after.folders().contains(folder)) {
            return new GuidelineChange(
                    folder, title, List.of(new Change(Kind.GONE, "the whole guideline", "", "")), false);
        }
        var changes = new ArrayList<Change>();
        if (!before.folders().contains(folder)) {
            changes.add(new Change(Kind.NEW, "the whole guideline", "", ""));
        }
        changes.addAll(RuleChanges.between(before, after, folder));
        changes.addAll(RegimenChanges.between(older.regimens(), newer.regimens()));
        changes.addAll(TextChanges.between(older.text(), newer.text()));
        changes.addAll(VariantChanges.between(older.variants(), newer.variants()));
        expiry(folder).ifPresent(changes::add);
        return new GuidelineChange(folder, title, changes, changes.isEmpty());
    }
}
