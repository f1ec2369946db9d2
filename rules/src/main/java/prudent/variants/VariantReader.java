package prudent.variants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prudent.language.Fault;
import prudent.language.Rule;
import prudent.language.RuleFile;

/** Takes the variants of a folder's rules over; one that says more or less than its rule is a fault. */
public final class VariantReader {

    private static final int MOST_VARIANTS = 4;
    private static final String NAME = "[a-z][a-z0-9-]{1,23}";

    private final String name;
    private final List<String> lines;
    private final RuleFile rules;
    private final String said;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param name path of {@code messages.yaml} within the guidelines folder
     * @param text what stands there
     * @param rules the rules of the folder
     * @param said all that {@code guideline.yaml} says to prescribers and patients
     */
    public VariantReader(String name, String text, RuleFile rules, String said) {
        this.name = name;
        this.lines = text.lines().toList();
        this.rules = rules;
        this.said = said;
    }

    /** What was found wrong, with line and column. */
    public List<Fault> faults() {
        return faults;
    }

    /** The wordings by id of their rule. */
    public Map<String, Messages> read(List<RuleVariants> entries) {
        var messages = new HashMap<String, Messages>();
        for (var entry : entries) {
            var rule = rules.rules().stream()
                    .filter(each -> each.id().equals(entry.rule()))
                    .findFirst();
            if (rule.isEmpty()) {
                fault(entry, null, "no rule of this folder has the id " + entry.rule());
            } else if (messages.containsKey(entry.rule())) {
                fault(entry, null, entry.rule() + " stands here already: put its variants together");
            } else {
                messages.put(entry.rule(), messages(entry, rule.get()));
            }
        }
        return messages;
    }

    private Messages messages(RuleVariants entry, Rule rule) {
        var sentence = Sentence.of(rules, rule);
        var same = new SameContent(sentence, said);
        if (SameContent.warnsOfDanger(rule)) {
            fault(entry, null, "what refers a patient or warns of a drug keeps its words, so that it is known again");
        }
        if (entry.variants().isEmpty() || entry.variants().size() > MOST_VARIANTS) {
            fault(
                    entry,
                    null,
                    "a rule has one to four variants: this has "
                            + entry.variants().size());
        }
        var names = new HashSet<String>();
        for (var variant : entry.variants()) {
            if (!variant.name().matches(NAME) || variant.name().equals(Messages.OWN)) {
                fault(
                        entry,
                        variant,
                        "a variant's name is a short word in lower case, such as expectation, and not own");
            } else if (!names.add(variant.name())) {
                fault(entry, variant, "there is a variant " + variant.name() + " of this rule already");
            }
            same.faults(variant).forEach(what -> fault(entry, variant, what));
        }
        return new Messages(entry.rule(), entry.variants(), sentence);
    }

    private void fault(RuleVariants entry, @Nullable Variant variant, String what) {
        var isOfTheRule = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.strip().matches("(- )?rule:.*")) {
                isOfTheRule = line.contains(entry.rule());
            }
            var wanted = variant == null ? entry.rule() : "name: " + variant.name();
            if (isOfTheRule && line.contains(wanted)) {
                faults.add(new Fault(name, i + 1, 1 + line.indexOf(wanted), what));
                return;
            }
        }
        faults.add(new Fault(name, 1, 1, what));
    }
}
