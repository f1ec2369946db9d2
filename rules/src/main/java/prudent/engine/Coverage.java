package prudent.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.facts.AssessedInfection;
import prudent.facts.Fact;
import prudent.facts.Infection;
import prudent.facts.Option;
import prudent.facts.TableConsulted;

/**
 * What the orders of an infection meet.
 *
 * @param guideline the one that covers it; null where none does
 * @param rules its rules and those for every order, in one session
 * @param silent keys of the guidelines that are past their last day, and say no more than their warnings of danger
 */
record Coverage(@Nullable Guideline guideline, RuleBase rules, Set<String> silent) {

    /** Finds the regimens that fit, lets the rules conclude, and puts their findings in order. */
    Assessment conclude(String edition, @Nullable Infection infection, List<Fact> facts, List<Derivation> derivations) {
        if (infection != null) {
            facts.add(new AssessedInfection(infection));
        }
        var options = fitting(facts, infection);
        facts.addAll(options);
        var findings = findings(facts);
        if (SafeOptions.matterTo(findings)) {
            var safe = new SafeOptions(rules, facts).among(options);
            if (!safe.equals(options)) {
                facts.removeAll(options);
                facts.addAll(safe);
                options = safe;
                findings = findings(facts);
            }
        }
        // The rules have seen all that they see before the last day, so that no warning of danger is lost; but nobody
        // is
        // advised by the table of a guideline that is over.
        var isOver = guideline != null && guideline.expired();
        var covered = guideline != null && !isOver;
        return new Assessment(edition, infection, covered, facts, derivations, isOver ? List.of() : options, findings);
    }

    private List<Option> fitting(List<Fact> facts, @Nullable Infection infection) {
        if (guideline == null || infection == null) {
            return List.of();
        }
        var fitting = new Options(facts);
        if (fitting.areIn(guideline.regimens())) {
            facts.add(new TableConsulted(infection));
        }
        return fitting.among(guideline.regimens());
    }

    private List<Finding> findings(List<Fact> facts) {
        return Assessment.inOrder(rules.run(facts).findings(), silent);
    }
}
