package prudent.style;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import prudent.advice.Advice;
import prudent.advice.Topic;
import prudent.engine.GuidelineText;

/** The words of {@code guideline.yaml}: short, and there for everything the rules can say. */
final class TextStyle {

    private static final int MOST_GUIDANCE_WORDS = 22;
    private static final int MOST_PATIENT_WORDS = 38;
    private static final Pattern FACTORY = Pattern.compile("\\b(Advice|MissingInformation)\\.(\\w+)\\(");

    /** Nothing is withheld about a changed drug, dose or course: the regimen itself is shown. */
    private static final Set<Topic> SHOWN_OTHERWISE =
            Set.of(Topic.ANTIBIOTIC_APPROPRIATE, Topic.CHANGE_DRUG, Topic.CHANGE_DOSE, Topic.CHANGE_DURATION);

    private static final Map<String, Topic> TOPICS = topics();

    private TextStyle() {}

    static List<String> guidance(GuidelineText text) {
        return text.guidance().entrySet().stream()
                .filter(each -> words(each.getValue()) > MOST_GUIDANCE_WORDS)
                .map(each -> each.getKey() + " has " + words(each.getValue()) + " words")
                .toList();
    }

    static List<String> patient(GuidelineText text) {
        var patient = text.patient();
        if (patient == null) {
            return List.of();
        }
        var words = words(patient.usualLength()) + words(patient.selfCare()) + words(patient.safetyNet());
        return words <= MOST_PATIENT_WORDS ? List.of() : List.of("the words for the patient are " + words);
    }

    /** Topics that a rule of the file can conclude and that no guidance explains, and guidance that nothing can lead to. */
    static List<String> explained(DrlFile file, GuidelineText text) {
        var possible = new TreeSet<String>();
        var faults = new ArrayList<String>();
        for (var rule : file.parsed().getRules()) {
            var id = rule.getAnnotation("id").getSingleValueAsString();
            possible.add(id);
            for (var found : FACTORY.matcher(String.valueOf(rule.getConsequence()))
                    .results()
                    .toList()) {
                var topic = TOPICS.getOrDefault(found.group(2), Topic.MISSING_INFORMATION);
                possible.add(topic.key());
                if (!SHOWN_OTHERWISE.contains(topic)
                        && !text.guidance().containsKey(topic.key())
                        && !text.guidance().containsKey(id)) {
                    faults.add(file.fault(rule.getLine(), "no guidance on " + topic.key()));
                }
            }
        }
        text.guidance().keySet().stream()
                .filter(key -> !possible.contains(key))
                .forEach(key -> faults.add(file.folder() + "/guideline.yaml: no rule leads to the guidance on " + key));
        return faults;
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    private static Map<String, Topic> topics() {
        var topics = new HashMap<String, Topic>();
        Arrays.stream(Advice.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .forEach(method -> {
                    try {
                        topics.put(method.getName(), ((Advice) method.invoke(null, "")).topic());
                    } catch (IllegalAccessException | InvocationTargetException e) {
                        throw new IllegalStateException(method.toString(), e);
                    }
                });
        return topics;
    }
}
