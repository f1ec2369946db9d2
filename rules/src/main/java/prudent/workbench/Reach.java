package prudent.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import prudent.engine.GuidelineFiles;
import prudent.facts.Fact;
import prudent.facts.Indication;
import prudent.facts.Infection;
import prudent.facts.SuspectedInfection;
import prudent.language.Matching;

/**
 * Which orders a change of guidelines can touch; one that it does not comes out the same. A changed definition touches those whose
 * facts it could match, so that what is not touched has the same derived facts. Behind the definitions rules insert no facts, so that
 * each speaks for itself: there a changed rule touches those of whom its old and its new form conclude something different. When
 * other drugs are tried in place of the ordered one, a danger of them counts as well.
 */
public final class Reach {

    private static final List<String> READ_BY_THE_RULES = List.of("rules.drl", "regimens.csv", "guideline.yaml");

    private final List<ChangedRule> rules;
    private final Set<Infection> infections;

    private Reach(List<ChangedRule> rules, Set<Infection> infections) {
        this.rules = rules;
        this.infections = infections;
    }

    /** What one edition can change that follows another. */
    public static Reach between(GuidelineFiles from, GuidelineFiles to) {
        var rules = new ArrayList<ChangedRule>();
        var infections = EnumSet.noneOf(Infection.class);
        var folders = new TreeSet<>(from.folders());
        folders.addAll(to.folders());
        for (var folder : folders) {
            if (READ_BY_THE_RULES.stream().anyMatch(file -> differ(from, to, folder, file))) {
                var before = WrittenFolder.of(from, folder);
                var after = WrittenFolder.of(to, folder);
                if (!before.isAskedLike(after) || differ(from, to, folder, "regimens.csv")) {
                    infections.addAll(before.infections());
                    infections.addAll(after.infections());
                }
                rules.addAll(before.changes(after));
            }
        }
        return new Reach(rules, infections);
    }

    private static boolean differ(GuidelineFiles from, GuidelineFiles to, String folder, String file) {
        return !Arrays.equals(bytes(from, folder, file), bytes(to, folder, file))
                || from.expired().contains(folder) != to.expired().contains(folder)
                || !from.overrides().of(folder).equals(to.overrides().of(folder));
    }

    private static byte @Nullable [] bytes(GuidelineFiles files, String folder, String file) {
        return files.contents().get(folder + "/" + file);
    }

    /**
     * Whether an order can come out otherwise.
     *
     * @param facts all that is known of it and the patient, derived facts included
     * @param triesOthers whether other drugs were tried in its place: something was concluded against the drug
     */
    public boolean touches(List<Fact> facts, boolean triesOthers) {
        var ofTheOrder = EnumSet.noneOf(Infection.class);
        for (var fact : facts) {
            if (fact instanceof Indication indication) {
                ofTheOrder.add(indication.infection());
            } else if (fact instanceof SuspectedInfection suspected) {
                ofTheOrder.add(suspected.infection());
            }
        }
        var matching = new Matching(facts);
        return ofTheOrder.stream().anyMatch(infections::contains)
                || rules.stream()
                        .filter(rule -> rule.isAsked(ofTheOrder))
                        .anyMatch(rule -> rule.touches(matching) || (triesOthers && rule.endangers(matching)));
    }
}
