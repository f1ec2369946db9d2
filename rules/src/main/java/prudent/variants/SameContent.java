package prudent.variants;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import prudent.facts.Antimicrobial;
import prudent.language.Expression.Member;
import prudent.language.Rule;

/** Whether a variant says what its rule says: the same values, no other number, no other drug, within the same length. */
final class SameContent {

    private static final int MOST_FIXED_CHARACTERS = 120;
    private static final int MOST_GUIDANCE_WORDS = 22;
    private static final int FEWEST_NEW_WORDS = 2;
    private static final int MOST_NEW_WORDS = 15;
    private static final Pattern VALUE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");
    private static final Set<String> DANGERS = Set.of(
            "refer",
            "referAndTreat",
            "referInstead",
            "contraindicated",
            "avoid",
            "duplicate",
            "immediate",
            "forReferral",
            "forSafety",
            "unchecked");

    private final Sentence sentence;
    private final String said;

    /** @param said all that the guideline says beside the rule's sentence */
    SameContent(Sentence sentence, String said) {
        this.sentence = sentence;
        this.said = sentence.fixed() + " " + said;
    }

    /** Whether a rule says that the patient or the drug is a danger, or asks for what decides that. */
    static boolean warnsOfDanger(Rule rule) {
        return rule.conclusion()
                .within()
                .anyMatch(part -> part instanceof Member call && DANGERS.contains(call.name()));
    }

    List<String> faults(Variant variant) {
        var faults = new ArrayList<String>();
        var news = words(variant.adds());
        if (variant.adds().isEmpty() || news < FEWEST_NEW_WORDS || news > MOST_NEW_WORDS) {
            faults.add("new says in 2 to 15 words what is new in this variant");
        }
        if ((variant.sentence() == null) == (variant.guidance() == null)) {
            faults.add("one new element: a variant words the sentence otherwise or the guidance, not both");
            return faults;
        }
        if (variant.sentence() != null) {
            faults.addAll(ofTheSentence(variant.sentence()));
        } else if (words(variant.text()) > MOST_GUIDANCE_WORDS) {
            faults.add("the guidance has " + words(variant.text()) + " words, and 22 are the most");
        }
        var text = VALUE.matcher(variant.text()).replaceAll(" ");
        faults.addAll(numbers(text));
        faults.addAll(drugs(text));
        return faults;
    }

    private List<String> ofTheSentence(String text) {
        var faults = new ArrayList<String>();
        var named = VALUE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
        var expected = sentence.values().stream().sorted().toList();
        if (!named.equals(expected)) {
            faults.add("the rule's values each stand in it once: "
                    + (expected.isEmpty() ? "there are none" : "{" + String.join("}, {", expected) + "}"));
        }
        if (!expected.isEmpty() && sentence.runsValuesTogether()) {
            faults.add("the rule puts two values together without a word between them: its sentence has no variants");
        }
        var fixed = VALUE.matcher(text).replaceAll("").length();
        if (fixed > MOST_FIXED_CHARACTERS) {
            faults.add(fixed + " fixed characters, and 120 are the most: say it shorter");
        }
        return faults;
    }

    private List<String> numbers(String text) {
        var known = new HashSet<>(
                NUMBER.matcher(said).results().map(MatchResult::group).toList());
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(number -> !known.contains(number))
                .map(number -> "the number " + number + " stands neither in the rule nor in guideline.yaml: a variant"
                        + " says the same")
                .toList();
    }

    private List<String> drugs(String text) {
        var faults = new ArrayList<String>();
        for (var drug : Antimicrobial.values()) {
            if (names(text, drug) && !names(said, drug)) {
                faults.add(drug.label() + " stands neither in the rule nor in guideline.yaml: a variant says the same");
            }
        }
        return faults;
    }

    private static boolean names(String text, Antimicrobial drug) {
        return text.toLowerCase(Locale.UK).contains(drug.label().toLowerCase(Locale.UK));
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
