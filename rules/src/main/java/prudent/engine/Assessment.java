package prudent.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.advice.Indicator;
import prudent.advice.MissingInformation;
import prudent.advice.Standing;
import prudent.advice.Topic;
import prudent.facts.Fact;
import prudent.facts.Infection;
import prudent.facts.Option;

/**
 * All findings about one order, in order of precedence: the first leads, what it outranks is kept with the reason.
 *
 * @param edition identity of the guidelines that were used
 * @param infection what the order was assessed as being for; absent when nothing says so
 * @param covered whether a guideline covers that infection
 * @param facts what was known, derived facts included
 * @param derivations which of the facts a rule derived, and from what
 * @param options the regimens the guideline's table offers this patient, the suggested choice first
 * @param findings the findings, most important first
 */
public record Assessment(
        String edition,
        @Nullable Infection infection,
        boolean covered,
        List<Fact> facts,
        List<Derivation> derivations,
        List<Option> options,
        List<Finding> findings) {

    /** Why a finding is not shown that would have been, were there no surge. */
    public static final String SURGE = "surge";

    /** Why a finding of a guideline is not shown whose last day is over. */
    public static final String EXPIRED = "expired";

    public Assessment {
        facts = List.copyOf(facts);
        derivations = List.copyOf(derivations);
        options = List.copyOf(options);
        findings = List.copyOf(findings);
    }

    /** Puts findings in order and says of each that is not shown why not. */
    static List<Finding> inOrder(List<Finding> found) {
        var sorted = new ArrayList<>(new LinkedHashSet<>(found));
        sorted.sort(Precedence.ORDER);
        if (sorted.isEmpty()) {
            return sorted;
        }
        var lead = sorted.get(0);
        var beside = beside(sorted).orElse(lead);
        for (int i = 0; i < sorted.size(); i++) {
            var finding = sorted.get(i);
            if (finding.topic() == Topic.ANTIBIOTIC_APPROPRIATE && lead.topic() == finding.topic()) {
                sorted.set(i, finding.withheld("the order agrees with the guideline: no card is needed"));
            } else if (!finding.equals(lead) && !finding.equals(beside)) {
                sorted.set(i, finding.withheld(reason(lead, finding)));
            }
        }
        return sorted;
    }

    /**
     * The same where the last day of some guidelines is over: of what those say only warnings of danger can be shown.
     *
     * @param expired keys of the guidelines
     */
    static List<Finding> inOrder(List<Finding> found, Set<String> expired) {
        return expired.isEmpty()
                ? inOrder(found)
                : inOrder(
                        found,
                        finding -> finding.isSafetyCritical()
                                || !expired.contains(finding.rule().guideline()),
                        EXPIRED);
    }

    /** Precedence chooses among what may be said; what else would have been shown is withheld for a reason of its own. */
    private static List<Finding> inOrder(List<Finding> found, Predicate<Finding> maySpeak, String otherwise) {
        var all = new ArrayList<>(
                inOrder(found.stream().filter(maySpeak).map(Finding::unwithheld).toList()));
        found.stream()
                .filter(maySpeak.negate())
                .map(finding -> finding.isWithheld() ? finding : finding.withheld(otherwise))
                .forEach(all::add);
        all.sort(Precedence.ORDER);
        return all;
    }

    /**
     * What is shown beside the leading finding: the warning that a referral from memory may not hide; else the first danger of the
     * drug from memory, or question about safety. Questions about the drug are left out where none is to be given.
     */
    private static Optional<Finding> beside(List<Finding> sorted) {
        var treats = sorted.stream().noneMatch(Finding::speaksAgainstTreating);
        var others = sorted.stream().skip(1).filter(finding -> treats || !finding.asksForSafety());
        return sorted.get(0).isReferralFromMemory()
                ? others.filter(finding -> finding.indicator() != Indicator.INFO)
                        .findFirst()
                : others.filter(finding ->
                                finding.isDangerFromMemory() || finding.asksForSafety() || finding.asksForReferral())
                        .findFirst();
    }

    private static String reason(Finding lead, Finding finding) {
        if (finding.topic() == lead.topic()) {
            return lead.rule().id() + " says the same";
        }
        return switch (lead.topic()) {
            case CHANGE_DRUG, CHANGE_DOSE, CHANGE_DURATION -> lead.topic().key() + " leads, its suggestion covers it";
            default -> lead.topic().key() + " outranks it";
        };
    }

    /** The finding that the prescriber sees; none when the order agrees with the guideline or nothing was concluded. */
    public Optional<Finding> lead() {
        return findings.stream().filter(finding -> !finding.isWithheld()).findFirst();
    }

    /**
     * The same in a surge: of the findings only those that are safety-critical can be shown, and what would have been shown else is
     * withheld. Where all that is shown is safety-critical it stays as it is.
     */
    public Assessment inSurge() {
        if (shown().stream().allMatch(Finding::isSafetyCritical)) {
            return this;
        }
        var critical = inOrder(findings, Finding::isSafetyCritical, SURGE);
        return new Assessment(edition, infection, covered, facts, derivations, options, critical);
    }

    /** The findings of guidelines whose last day is not over; of the others, the warnings of danger. */
    private Stream<Finding> inForce() {
        return findings.stream().filter(finding -> !EXPIRED.equals(finding.withheldBecause()));
    }

    /** The finding that leads, and the one beside it. */
    public List<Finding> shown() {
        return findings.stream().filter(finding -> !finding.isWithheld()).toList();
    }

    /**
     * What becomes of the ordered antibiotic: not given when something speaks against it, else given when a guideline says so. What
     * is known of the drug from memory only does not decide it.
     */
    public Standing standing() {
        var said = inForce()
                .filter(finding -> !finding.isDangerFromMemory())
                .map(finding -> finding.conclusion().standing())
                .collect(Collectors.toSet());
        if (said.contains(Standing.FALLS)) {
            return Standing.FALLS;
        }
        return said.contains(Standing.STANDS) ? Standing.STANDS : Standing.OPEN;
    }

    /** Whether the rules concluded something on this topic, shown or withheld. */
    public boolean concludes(Topic topic) {
        return inForce().anyMatch(finding -> finding.topic() == topic);
    }

    /** Topics concluded, most important first. That the order agrees is only said when nothing else about it is open. */
    public List<Topic> topics() {
        var open = inForce().anyMatch(Assessment::leavesOpen);
        return inForce()
                .map(Finding::topic)
                .filter(topic -> topic != Topic.ANTIBIOTIC_APPROPRIATE || !open)
                .distinct()
                .toList();
    }

    private static boolean leavesOpen(Finding finding) {
        return finding.indicator() != Indicator.INFO || finding.topic() == Topic.MISSING_INFORMATION;
    }

    /** What was asked for and is not known, by its name on the wire. */
    public List<String> unknown() {
        return inForce()
                .map(Finding::conclusion)
                .filter(MissingInformation.class::isInstance)
                .map(conclusion -> ((MissingInformation) conclusion).item().key())
                .distinct()
                .toList();
    }
}
