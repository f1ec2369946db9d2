package prudent.questions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import prudent.facts.Askable;
import prudent.facts.ClinicalFinding;
import prudent.facts.CodedObservable;
import prudent.facts.Infection;
import prudent.facts.Observable;
import prudent.facts.Score;

/**
 * A rule as text: what its conditions name and what it concludes.
 *
 * @param when its conditions
 * @param then its conclusion
 */
record RuleText(String when, String then) {

    private static final Pattern RULE = Pattern.compile("(?s)^when\\s(.*?)^then\\s(.*?)^end", Pattern.MULTILINE);
    private static final Pattern CONSTANT =
            Pattern.compile("\\b(ClinicalFinding|CodedObservable|Observable)\\.([A-Z][A-Z0-9_]*)");
    private static final Pattern SCORE = Pattern.compile("\\bScore\\.([A-Z][A-Z0-9_]*)");
    private static final Pattern INDICATION = Pattern.compile("(not |exists )?(?<![A-Za-z])Indication\\(([^)]*\\)?)");
    private static final Pattern INFECTION = Pattern.compile("Infection\\.([A-Z][A-Z0-9_]*)");

    static List<RuleText> in(String drl) {
        var rules = new ArrayList<RuleText>();
        var rule = RULE.matcher(drl);
        while (rule.find()) {
            rules.add(new RuleText(rule.group(1), rule.group(2).replaceAll("\"([^\"\\\\]|\\\\.)*\"", "\"\"")));
        }
        return rules;
    }

    /** What its conditions read of the vocabulary, a score's features in place of the score. */
    Set<Askable> reads() {
        return named(when);
    }

    /** What it asks for when it is not known. */
    Set<Askable> asks() {
        return then.contains("MissingInformation") ? named(then) : Set.of();
    }

    private static Set<Askable> named(String text) {
        var named = new LinkedHashSet<Askable>();
        var constant = CONSTANT.matcher(text);
        while (constant.find()) {
            named.add(item(constant.group(1), constant.group(2)));
        }
        for (var score : scores(text)) {
            for (var finding : ClinicalFinding.values()) {
                if (score.counts(finding)) {
                    named.add(finding);
                }
            }
        }
        return named;
    }

    private static Askable item(String type, String name) {
        return switch (type) {
            case "ClinicalFinding" -> ClinicalFinding.valueOf(name);
            case "CodedObservable" -> CodedObservable.valueOf(name);
            default -> Observable.valueOf(name);
        };
    }

    private static Set<Score> scores(String text) {
        var scores = new LinkedHashSet<Score>();
        var score = SCORE.matcher(text);
        while (score.find()) {
            scores.add(Score.valueOf(score.group(1)));
        }
        return scores;
    }

    boolean refers() {
        return then.contains("Advice.refer(");
    }

    /** Whether its conditions match facts of a type. */
    boolean matches(String type) {
        return Pattern.compile("\\b" + type + "\\(").matcher(when).find();
    }

    /** Whether it derives facts of a type. */
    boolean derives(String type) {
        return Pattern.compile("insert\\( (new )?" + type + "\\b").matcher(then).find();
    }

    /** Whether it derives a finding. */
    boolean derives(Askable item) {
        return (derives("Present") || derives("Absent")) && named(then).contains(item);
    }

    /** Whether it is for some indications only. */
    boolean isForSome() {
        return !infections().isEmpty();
    }

    boolean isFor(Infection infection) {
        return !isForSome() || infections().contains(infection);
    }

    private Set<Infection> infections() {
        var infections = new LinkedHashSet<Infection>();
        var indication = INDICATION.matcher(when);
        while (indication.find()) {
            var constant = INFECTION.matcher(indication.group(2));
            while (!"not ".equals(indication.group(1)) && !indication.group(2).contains("!=") && constant.find()) {
                infections.add(Infection.valueOf(constant.group(1)));
            }
        }
        return infections;
    }
}
