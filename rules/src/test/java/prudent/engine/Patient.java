package prudent.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import prudent.advice.Indicator;
import prudent.facts.Absent;
import prudent.facts.Age;
import prudent.facts.Allergy;
import prudent.facts.AllergyList;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.ClinicalFinding;
import prudent.facts.CourseLength;
import prudent.facts.Dose;
import prudent.facts.Evidence;
import prudent.facts.Fact;
import prudent.facts.FirstDayDose;
import prudent.facts.Measured;
import prudent.facts.Observable;
import prudent.facts.Option;
import prudent.facts.PenicillinUse;
import prudent.facts.Present;
import prudent.facts.RecordedSex;
import prudent.facts.Regimen;

/** A patient of {@link RandomPatients} with the assessment of all that is known, and ways to know more, less or otherwise. */
record Patient(int number, List<Fact> facts, Assessment assessment) {

    Random random() {
        return new Random(number);
    }

    /** What a failing test says of it. */
    String name() {
        return "patient " + number + " " + facts;
    }

    Antimicrobial drug() {
        return facts.stream()
                .filter(AntimicrobialOrder.class::isInstance)
                .map(order -> ((AntimicrobialOrder) order).drug())
                .findFirst()
                .orElseThrow();
    }

    /** What the choice of a row hangs on, and which way it hangs is plain. */
    List<Fact> removable() {
        return facts.stream()
                .filter(fact -> fact instanceof Age
                        || fact.equals(new Absent(ClinicalFinding.PREGNANT))
                        || (fact instanceof Measured measured && measured.observable() == Observable.WEIGHT)
                        || fact instanceof RecordedSex)
                .toList();
    }

    List<Fact> without(Predicate<Fact> which) {
        return facts.stream().filter(which.negate()).toList();
    }

    static List<Fact> with(List<Fact> facts, Fact... more) {
        return Stream.concat(facts.stream(), Stream.of(more)).toList();
    }

    static List<String> said(Assessment assessment) {
        return assessment.findings().stream()
                .map(each -> each.rule().id() + " " + each.conclusion() + " " + each.withheldBecause())
                .toList();
    }

    static Indicator loudest(Assessment assessment) {
        return loudest(assessment.shown());
    }

    static Indicator loudest(List<Finding> findings) {
        return findings.stream()
                .map(Finding::indicator)
                .max(Indicator::compareTo)
                .orElse(Indicator.INFO);
    }

    /** A warning, where something among these interrupts at all. */
    static Indicator interrupts(List<Finding> findings) {
        return loudest(findings) == Indicator.INFO ? Indicator.INFO : Indicator.WARNING;
    }

    static boolean isDangerFromMemory(Finding finding) {
        return finding.isReferralFromMemory() || finding.isDangerFromMemory();
    }

    static List<Regimen> certain(Assessment assessment) {
        return assessment.options().stream()
                .filter(Option::certain)
                .map(Option::regimen)
                .toList();
    }

    static List<Fact> order(Regimen row) {
        var facts = new ArrayList<Fact>();
        facts.add(new AntimicrobialOrder(row.drug(), false));
        if (row.dosage().isMeasured()) {
            facts.add(new Dose(row.dosage().mgMin(), row.dosage().timesPerDay()));
        }
        if (row.dosage().firstDayMg() > 0) {
            facts.add(new FirstDayDose(row.dosage().firstDayMg()));
        }
        facts.add(new CourseLength(row.course().daysSuggested()));
        return facts;
    }

    /** The same finding, as sure as this and not yet put in order. */
    static Finding sure(Finding finding, Evidence evidence) {
        var rule = finding.rule();
        return new Finding(
                new RuleRef(rule.id(), rule.sentence(), rule.guideline(), rule.section(), evidence),
                finding.conclusion(),
                finding.because(),
                null);
    }

    static Predicate<Fact> about(ClinicalFinding finding) {
        return fact -> fact.equals(new Present(finding)) || fact.equals(new Absent(finding));
    }

    static boolean isAllergy(Fact fact) {
        return fact instanceof Allergy || fact instanceof AllergyList || fact instanceof PenicillinUse;
    }
}
