package prudent.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prudent.advice.Indicator;
import prudent.advice.MissingInformation;
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

    public Assessment {
        facts = List.copyOf(facts);
        derivations = List.copyOf(derivations);
        options = List.copyOf(options);
        findings = List.copyOf(findings);
    }

    /** Puts findings in order and says of each but the first why it does not lead. */
    static List<Finding> inOrder(List<Finding> found) {
        var sorted = new ArrayList<>(new LinkedHashSet<>(found));
        sorted.sort(Precedence.ORDER);
        for (int i = 0; i < sorted.size(); i++) {
            var finding = sorted.get(i);
            if (finding.topic() == Topic.ANTIBIOTIC_APPROPRIATE && sorted.get(0).topic() == finding.topic()) {
                sorted.set(i, finding.withheld("the order agrees with the guideline: no card is needed"));
            } else if (i > 0) {
                sorted.set(i, finding.withheld(reason(sorted.get(0), finding)));
            }
        }
        return sorted;
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

    /** Whether the rules concluded something on this topic, shown or withheld. */
    public boolean concludes(Topic topic) {
        return findings.stream().anyMatch(finding -> finding.topic() == topic);
    }

    /** Topics concluded, most important first. That the order agrees is only said when nothing else about it is open. */
    public List<Topic> topics() {
        var open = findings.stream().anyMatch(Assessment::leavesOpen);
        return findings.stream()
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
        return findings.stream()
                .map(Finding::conclusion)
                .filter(MissingInformation.class::isInstance)
                .map(conclusion -> ((MissingInformation) conclusion).item().key())
                .distinct()
                .toList();
    }
}
