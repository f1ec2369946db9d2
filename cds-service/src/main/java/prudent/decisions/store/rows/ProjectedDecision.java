package prudent.decisions.store.rows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Outcome;
import prudent.engine.Assessment;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.Coded;
import prudent.facts.CodedObservable;
import prudent.facts.CourseLength;
import prudent.facts.Dose;

/**
 * What a decision is found by beside its own parts.
 *
 * @param decision the decision
 * @param drug the first drug that was recognised
 * @param terms each name with each of its values, once
 */
public record ProjectedDecision(Decision decision, @Nullable String drug, Set<Term> terms) {

    /** A name and a value that a decision has, perhaps beside other values. */
    public record Term(String name, String value) {}

    public static ProjectedDecision of(Decision decision) {
        var terms = new LinkedHashSet<Term>();
        decision.topics().forEach(topic -> terms.add(new Term(Facet.TOPIC.column(), topic)));
        var indication = decision.indication();
        if (indication != null) {
            terms.add(new Term(Facet.INDICATION.column(), indication));
        }
        decision.orders().forEach(order -> addTerms(order, terms));
        decision.cards().stream()
                .flatMap(card -> Stream.ofNullable(card.variant()))
                .forEach(variant -> terms.add(new Term(Facet.VARIANT.column(), variant)));
        return new ProjectedDecision(decision, firstDrug(decision.orders()), terms);
    }

    private static void addTerms(AssessedOrder order, Set<Term> terms) {
        for (var finding : order.findings()) {
            var rule = finding.withheldBecause() == null ? Facet.RULE : Facet.WITHHELD_RULE;
            terms.add(new Term(rule.column(), finding.rule()));
            if (Assessment.SURGE.equals(finding.withheldBecause())) {
                terms.add(new Term(Facet.SURGE.column(), finding.rule()));
            }
            terms.add(new Term(Facet.GUIDELINE.column(), finding.guideline()));
        }
        var drug = order.drug();
        if (drug != null) {
            terms.add(new Term(Facet.DRUG.column(), drug));
            terms.addAll(DrugGroups.terms(drug));
            addOrder(order, drug, terms);
        }
    }

    private static void addOrder(AssessedOrder order, String drug, Set<Term> terms) {
        var mg = 0L;
        var days = 0;
        for (var fact : order.givenFacts()) {
            if (fact instanceof AntimicrobialOrder written && written.delayed()) {
                terms.add(new Term(Facet.START.column(), "delayed"));
            } else if (fact instanceof Dose dose) {
                mg = Math.round(dose.mg());
            } else if (fact instanceof CourseLength course) {
                days = course.days();
            } else if (fact instanceof Coded coded && coded.observable() == CodedObservable.CONSULTATION_MODE) {
                terms.add(new Term(Facet.MODE.column(), coded.value().key()));
            }
        }
        if (days > 0) {
            terms.add(new Term(Facet.COURSE.column(), drug + "/" + mg + "/" + days));
        }
        if (days >= Facet.LONG_DAYS) {
            terms.add(new Term(Facet.LENGTH.column(), "long"));
        }
    }

    private static @Nullable String firstDrug(List<AssessedOrder> orders) {
        for (var order : orders) {
            if (order.drug() != null) {
                return order.drug();
            }
        }
        return null;
    }

    /** What is known of the cards before anything is reported. */
    public Outcome outcome() {
        return decision.cards().isEmpty() ? Outcome.SILENT : Outcome.OPEN;
    }
}
