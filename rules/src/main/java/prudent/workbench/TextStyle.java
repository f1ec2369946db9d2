package prudent.workbench;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prudent.advice.Advice;
import prudent.advice.Topic;
import prudent.engine.GuidelineText;
import prudent.engine.GuidelineText.AppliesTo;
import prudent.language.Expression;
import prudent.language.Expression.Member;
import prudent.language.Fault;
import prudent.language.Rule;
import prudent.language.RuleFile;

/** The words of {@code guideline.yaml}: short, there for everything the rules can say, and by named people. */
final class TextStyle {

    private static final int MOST_GUIDANCE_WORDS = 22;
    private static final int MOST_PATIENT_WORDS = 38;

    /** Reminders lose their effect within two years. */
    private static final int MOST_MONTHS = 24;

    /** Nothing is withheld about a changed drug, dose or course: the regimen itself is shown. */
    private static final Set<Topic> SHOWN_OTHERWISE =
            Set.of(Topic.ANTIBIOTIC_APPROPRIATE, Topic.CHANGE_DRUG, Topic.CHANGE_DOSE, Topic.CHANGE_DURATION);

    private static final Map<String, Topic> TOPICS = topics();

    private final YamlLines lines;
    private final GuidelineText text;

    TextStyle(YamlLines lines, GuidelineText text) {
        this.lines = lines;
        this.text = text;
    }

    List<Fault> budgets() {
        var faults = new ArrayList<Fault>();
        text.guidance().forEach((topic, words) -> {
            if (words(words) > MOST_GUIDANCE_WORDS) {
                faults.add(lines.fault(
                        topic, "the guidance on " + topic + " has " + words(words) + " words, and 22 are the most"));
            }
        });
        var patient = text.patient();
        var ofThePatient = patient == null
                ? 0
                : words(patient.usualLength()) + words(patient.selfCare()) + words(patient.safetyNet());
        if (ofThePatient > MOST_PATIENT_WORDS) {
            faults.add(lines.fault(
                    "patient", "the words for the patient are " + ofThePatient + " together, and 38 are the most"));
        }
        return faults;
    }

    List<Fault> people() {
        var faults = new ArrayList<Fault>();
        if (text.authoredBy().isBlank() || text.checkedBy().isBlank()) {
            faults.add(lines.fault(
                    "authored_by", "authored_by and checked_by name people, or say that nobody has checked it"));
        } else if (text.checkedBy().equalsIgnoreCase(text.authoredBy())) {
            faults.add(lines.fault("checked_by", "who wrote a guideline does not check it: name another person"));
        }
        if (!text.nextReview().isAfter(text.reviewed())) {
            faults.add(lines.fault("next_review", "the next review is not after the last: " + text.nextReview()));
        }
        return faults;
    }

    /** Nothing is said for good: whoever writes a guideline says on which day it ends, unless somebody looks at it before. */
    List<Fault> lastDay() {
        var expires = text.expires();
        var isRestedOn = text.appliesTo() == AppliesTo.DEFINITIONS || text.appliesTo() == AppliesTo.SCORES;
        if (isRestedOn) {
            return expires == null
                    ? List.of()
                    : List.of(lines.fault("expires", "other guidelines rest on this one, so it has no last day"));
        }
        if (expires == null) {
            return List.of(lines.fault(
                    "next_review", "expires is missing: the last day of the guideline if nobody looks at it again"));
        }
        return expires.isAfter(text.nextReview())
                        && !expires.isAfter(text.reviewed().plusMonths(MOST_MONTHS))
                ? List.of()
                : List.of(lines.fault(
                        "expires",
                        "the last day is after the next review, and at most " + MOST_MONTHS + " months after the last: "
                                + expires));
    }

    List<Fault> source() {
        var faults = new ArrayList<Fault>();
        if (!text.url().matches("https://[\\w.-]+(/.*)?")) {
            faults.add(lines.fault("url", "\"" + text.url() + "\" is no address that begins with https://"));
        }
        if (text.source().isBlank() || text.edition().isBlank()) {
            faults.add(lines.fault("source", "source and edition name the publication that the rules come from"));
        }
        return faults;
    }

    /** Topics that a rule of the file can conclude and that no guidance explains, and guidance that nothing leads to. */
    List<Fault> explained(RuleFile file) {
        var possible = new HashSet<String>();
        var faults = new ArrayList<Fault>();
        for (var rule : file.rules()) {
            possible.add(rule.id());
            topics(rule).forEach(topic -> {
                possible.add(topic.key());
                if (!SHOWN_OTHERWISE.contains(topic)
                        && !text.guidance().containsKey(topic.key())
                        && !text.guidance().containsKey(rule.id())) {
                    faults.add(file.fault(
                            rule.conclusion().span(),
                            "no guidance on " + topic.key() + ": add it to guidance in guideline.yaml"));
                }
            });
        }
        text.guidance().keySet().stream()
                .filter(key -> !possible.contains(key))
                .forEach(key -> faults.add(lines.fault(
                        key, "no rule leads to the guidance on " + key + ": delete it, or correct the topic")));
        return faults;
    }

    private static Stream<Topic> topics(Rule rule) {
        return rule.conclusion()
                .within()
                .filter(Member.class::isInstance)
                .map(Member.class::cast)
                .filter(member -> member.of() instanceof Expression.Name name
                        && Set.of("Advice", "MissingInformation").contains(name.name()))
                .map(member -> TOPICS.getOrDefault(member.name(), Topic.MISSING_INFORMATION));
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    private static Map<String, Topic> topics() {
        return Stream.of(Advice.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .collect(Collectors.toMap(Method::getName, TextStyle::topic));
    }

    private static Topic topic(Method factory) {
        try {
            return ((Advice) factory.invoke(null, "")).topic();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(factory.toString(), e);
        }
    }
}
