package prudent.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineText;
import prudent.engine.GuidelineText.AppliesTo;
import prudent.engine.WrittenGuideline;
import prudent.engine.WrittenRules;
import prudent.facts.ConcurrentAntimicrobial;
import prudent.facts.Fact;
import prudent.facts.Indication;
import prudent.facts.Infection;
import prudent.facts.OfTheOrder;
import prudent.facts.SuspectedInfection;
import prudent.language.CheckedRule;
import prudent.language.CheckedRule.CheckedPattern;
import prudent.language.Condition.Kind;
import prudent.language.Expression;
import prudent.language.Matching;

/**
 * Which orders a change of guidelines can touch. A changed rule, old or new, concludes nothing where one of its lines asks for a fact
 * about the patient that is not there; where that is so of all changed rules, the first to conclude something else would have to be
 * an unchanged one, and it has nothing new to go by. What is known of the order is left out of this: the drugs of the table are tried
 * in its place. So an order that is not touched comes out the same; one that is may.
 */
public final class Reach {

    private final List<ChangedRule> rules;
    private final Set<Infection> infections;

    private Reach(List<ChangedRule> rules, Set<Infection> infections) {
        this.rules = rules;
        this.infections = infections;
    }

    /**
     * A rule that is in one edition and not in the other, as it is.
     *
     * @param infections of which the order must be one; empty when it is asked about every order
     * @param patterns what must be there, each without what hangs on other lines
     */
    private record ChangedRule(Set<Infection> infections, List<CheckedPattern> patterns) {

        boolean canSpeak(Matching matching, Set<Infection> ofTheOrder) {
            return (infections.isEmpty() || infections.stream().anyMatch(ofTheOrder::contains))
                    && patterns.stream().allMatch(matching::finds);
        }
    }

    /** What one edition can change that followed another. */
    public static Reach between(GuidelineFiles from, GuidelineFiles to) {
        var rules = new ArrayList<ChangedRule>();
        var infections = EnumSet.noneOf(Infection.class);
        var folders = new TreeSet<>(from.folders());
        folders.addAll(to.folders());
        for (var folder : folders) {
            if (Stream.of("rules.drl", "regimens.csv", "guideline.yaml")
                    .anyMatch(file -> !Arrays.equals(bytes(from, folder, file), bytes(to, folder, file)))) {
                compare(from, to, folder, rules, infections);
            }
        }
        return new Reach(rules, infections);
    }

    private static void compare(
            GuidelineFiles from, GuidelineFiles to, String folder, List<ChangedRule> rules, Set<Infection> infections) {
        var before = new Written(from, folder);
        var after = new Written(to, folder);
        var isMoved = before.when() != after.when() || !before.infections().equals(after.infections());
        if (isMoved || !Arrays.equals(bytes(from, folder, "regimens.csv"), bytes(to, folder, "regimens.csv"))) {
            infections.addAll(before.infections());
            infections.addAll(after.infections());
        }
        rules.addAll(before.unlike(isMoved ? Set.of() : after.texts()));
        rules.addAll(after.unlike(isMoved ? Set.of() : before.texts()));
    }

    private static byte @Nullable [] bytes(GuidelineFiles files, String folder, String file) {
        return files.contents().get(folder + "/" + file);
    }

    /** A folder of one of the two editions. */
    private record Written(
            WrittenRules rules, String file, @Nullable GuidelineText text) {

        Written(GuidelineFiles files, String folder) {
            this(
                    WrittenRules.of(Workspace.of(files).only(folder)),
                    folder + "/rules.drl",
                    WrittenGuideline.read(files, folder).text());
        }

        @Nullable
        AppliesTo when() {
            return text == null ? null : text.appliesTo();
        }

        Set<Infection> infections() {
            return text == null ? Set.of() : Set.copyOf(text.infections());
        }

        Set<String> texts() {
            var texts = new TreeSet<String>();
            all().forEach(rule -> texts.add(text(rule)));
            return texts;
        }

        List<ChangedRule> unlike(Set<String> others) {
            return all().stream()
                    .filter(rule -> !others.contains(text(rule)))
                    .map(rule -> new ChangedRule(infections(), asked(rule)))
                    .toList();
        }

        private List<CheckedRule> all() {
            return rules.rules().getOrDefault(file, List.of());
        }

        private String text(CheckedRule rule) {
            var written = rules.files().get(file);
            return written == null ? "" : written.words(rule.rule().span());
        }
    }

    private static List<CheckedPattern> asked(CheckedRule rule) {
        return rule.conditions().stream()
                .filter(condition -> condition.source().kind() == Kind.EACH
                        || condition.source().kind() == Kind.EXISTS)
                .flatMap(condition -> condition.patterns().stream())
                .filter(pattern -> !OfTheOrder.class.isAssignableFrom(pattern.fact())
                        && pattern.fact() != ConcurrentAntimicrobial.class)
                .map(Reach::byItself)
                .toList();
    }

    private static CheckedPattern byItself(CheckedPattern pattern) {
        var constraints = pattern.constraints().stream()
                .filter(each -> each.source().binding() == null)
                .filter(each -> each.source()
                        .expression()
                        .within()
                        .noneMatch(part -> part instanceof Expression.Name name
                                && name.name().startsWith("$")))
                .toList();
        return new CheckedPattern(pattern.source(), pattern.fact(), constraints);
    }

    /** Whether an order can come out otherwise: all that is known of it and the patient, derived facts included. */
    public boolean touches(List<Fact> facts) {
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
                || rules.stream().anyMatch(rule -> rule.canSpeak(matching, ofTheOrder));
    }
}
