package prudent.workbench;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.advice.Conclusion;
import prudent.facts.AssessedInfection;
import prudent.facts.ConcurrentAntimicrobial;
import prudent.facts.Infection;
import prudent.facts.OfTheOrder;
import prudent.facts.Option;
import prudent.facts.TableConsulted;
import prudent.language.CheckedRule;
import prudent.language.CheckedRule.CheckedPattern;
import prudent.language.Condition.Kind;
import prudent.language.Expression;
import prudent.language.Firing;
import prudent.language.Matching;
import prudent.language.Rule.Metadatum;

/**
 * A rule that is not the same in two editions, or is in one of them only.
 *
 * @param infections of which the order must be one; empty when it is asked about every order
 * @param before as it is in the first; absent when it is not there
 * @param after as it is in the second; absent when it is not there
 */
record ChangedRule(
        Set<Infection> infections,
        @Nullable CheckedRule before,
        @Nullable CheckedRule after) {

    /** What the log of decisions does not keep, as it follows from the table. */
    private static final Set<Class<?>> NOT_KEPT = Set.of(Option.class, TableConsulted.class, AssessedInfection.class);

    boolean isAsked(Set<Infection> ofTheOrder) {
        return infections.isEmpty() || infections.stream().anyMatch(ofTheOrder::contains);
    }

    boolean touches(Matching matching) {
        if (forms().allMatch(ChangedRule::speaksForItself) && saysWhoItIs()) {
            return !conclusions(before, matching).equals(conclusions(after, matching));
        }
        return couldSpeak(matching);
    }

    /** Whether it could speak against another drug than the ordered one. */
    boolean endangers(Matching matching) {
        return forms().anyMatch(ChangedRule::concludes) && couldSpeak(matching);
    }

    private Stream<CheckedRule> forms() {
        return Stream.of(before, after).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private boolean couldSpeak(Matching matching) {
        return forms().anyMatch(rule -> asked(rule).allMatch(matching::finds));
    }

    /** Whether what it concludes follows from what the log keeps, and from nothing that its like insert. */
    private static boolean speaksForItself(CheckedRule rule) {
        return concludes(rule)
                && rule.conditions().stream()
                        .flatMap(condition -> condition.patterns().stream())
                        .noneMatch(pattern -> NOT_KEPT.contains(pattern.fact()));
    }

    private static boolean concludes(CheckedRule rule) {
        return Conclusion.class.isAssignableFrom(rule.conclusion().type());
    }

    /** Whether a finding would name the same rule with the same weight. */
    private boolean saysWhoItIs() {
        return before == null || after == null || head(before).equals(head(after));
    }

    private static List<String> head(CheckedRule rule) {
        return Stream.concat(
                        Stream.of(rule.rule().name()),
                        rule.rule().metadata().stream().map(Metadatum::value))
                .toList();
    }

    private static List<Object> conclusions(@Nullable CheckedRule rule, Matching matching) {
        return rule == null
                ? List.of()
                : matching.firings(rule).stream().map(Firing::conclusion).toList();
    }

    /** What must be there of the patient, each without what hangs on other lines; of the order anything may be tried. */
    private static Stream<CheckedPattern> asked(CheckedRule rule) {
        return rule.conditions().stream()
                .filter(condition -> condition.source().kind() == Kind.EACH
                        || condition.source().kind() == Kind.EXISTS)
                .flatMap(condition -> condition.patterns().stream())
                .filter(pattern -> !OfTheOrder.class.isAssignableFrom(pattern.fact())
                        && pattern.fact() != ConcurrentAntimicrobial.class)
                .map(ChangedRule::byItself);
    }

    private static CheckedPattern byItself(CheckedPattern pattern) {
        var constraints = pattern.constraints().stream()
                .filter(each -> each.source().binding() == null)
                .filter(each -> each.source().expression().within().noneMatch(ChangedRule::isName))
                .toList();
        return new CheckedPattern(pattern.source(), pattern.fact(), constraints);
    }

    private static boolean isName(Expression part) {
        return part instanceof Expression.Name name && name.name().startsWith("$");
    }
}
