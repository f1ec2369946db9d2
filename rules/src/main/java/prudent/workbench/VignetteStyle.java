package prudent.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prudent.advice.Topic;
import prudent.engine.Guideline.Vignette;
import prudent.engine.GuidelineDefect;
import prudent.engine.VignetteFacts;
import prudent.language.Fault;
import prudent.language.Rule;

/** The cases of a folder: every rule is expected by one, one expects silence, and all can be understood. */
final class VignetteStyle {

    private final YamlLines lines;
    private final List<Vignette> vignettes;

    VignetteStyle(YamlLines lines, List<Vignette> vignettes) {
        this.lines = lines;
        this.vignettes = vignettes;
    }

    List<Fault> understood() {
        var faults = new ArrayList<Fault>();
        var sentences = new HashSet<String>();
        for (var vignette : vignettes) {
            if (!sentences.add(vignette.vignette())) {
                faults.add(fault(vignette, "another case has the same sentence: say how they differ"));
            }
            try {
                VignetteFacts.of(vignette);
                VignetteFacts.derivedIn(vignette);
            } catch (GuidelineDefect defect) {
                defect.faults().forEach(each -> faults.add(fault(vignette, each)));
            }
        }
        return faults;
    }

    /** Whether the cases expect ids and topics that there are. */
    List<Fault> expectations(Set<String> ids) {
        var topics = new HashSet<String>();
        for (var topic : Topic.values()) {
            topics.add(topic.key());
        }
        var faults = new ArrayList<Fault>();
        for (var vignette : vignettes) {
            vignette.expect().stream()
                    .filter(id -> !ids.contains(id))
                    .forEach(
                            id -> faults.add(fault(vignette, "no rule has the id " + id + ", which the case expects")));
            if (!vignette.leads().isEmpty() && !topics.contains(vignette.leads())) {
                faults.add(fault(vignette, "leads: " + vignette.leads() + " is no topic"));
            }
        }
        return faults;
    }

    List<Fault> coverage(List<Rule> rules) {
        var expected = new HashSet<String>();
        vignettes.forEach(vignette -> expected.addAll(vignette.expect()));
        var faults = new ArrayList<Fault>();
        rules.stream()
                .filter(rule -> !expected.contains(rule.id()))
                .forEach(rule -> faults.add(new Fault(
                        lines.name(), 1, 1, "no case expects " + rule.id() + ", \"" + rule.name() + "\": add one")));
        if (vignettes.stream().noneMatch(vignette -> vignette.expect().isEmpty())) {
            faults.add(new Fault(lines.name(), 1, 1, "no case has expect: []: add a patient to whom no rule speaks"));
        }
        return faults;
    }

    private Fault fault(Vignette vignette, String what) {
        for (int i = 0; i < lines.lines().size(); i++) {
            var line = lines.lines().get(i);
            var sentence = line.replaceFirst("^- vignette: *", "");
            if (!sentence.equals(line) && isWrittenAs(sentence, vignette.vignette())) {
                return new Fault(lines.name(), i + 1, 1 + line.length() - sentence.length(), what);
            }
        }
        return new Fault(lines.name(), 1, 1, "\"" + vignette.vignette() + "\": " + what);
    }

    /** In the file a place such as <sign> stands for each of several words. */
    private static boolean isWrittenAs(String written, String sentence) {
        return sentence.matches(Stream.of(unquoted(written).split("<\\w+>", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+")));
    }

    private static String unquoted(String written) {
        return written.strip().replaceAll("^[\"']|[\"']$", "");
    }
}
