package prudent.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import prudent.facts.Infection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms as the Questionnaires have them, one for each condition that a guideline covers and one for when none is known. */
@Component
final class AssessmentForms {

    /** Stands for the condition where none is known. */
    static final String ANY = "any";

    private final Map<String, AssessmentForm> forms = new HashMap<>();

    /** All questions there are, for rules that ask for more than their condition's form has. */
    private final Map<String, FormItem> questions = new HashMap<>();

    AssessmentForms(JsonMapper json) {
        Stream.concat(Stream.of(ANY), Arrays.stream(Infection.values()).map(Infection::key))
                .forEach(condition -> Optional.ofNullable(read(json, "assessment-" + condition))
                        .ifPresent(form -> forms.put(condition, form(condition, form))));
        var vocabulary = Objects.requireNonNull(read(json, "consultation"));
        FormItem.of(vocabulary.path("item")).forEach(item -> questions.put(item.linkId(), item));
    }

    private static @Nullable JsonNode read(JsonMapper json, String questionnaire) {
        var file = new ClassPathResource("fhir/questionnaires/Questionnaire-" + questionnaire + ".json");
        if (!file.exists()) {
            return null;
        }
        try (var in = file.getInputStream()) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AssessmentForm form(String condition, JsonNode form) {
        return new AssessmentForm(
                condition,
                form.path("title").asString().replaceFirst("^Assessment: ", ""),
                form.path("url").asString() + "|" + form.path("version").asString(),
                FormItem.of(form.path("item")));
    }

    /** The form of a condition; for one without a form of its own, the form for any. */
    AssessmentForm of(String condition) {
        var form = forms.get(condition);
        return form != null ? form : Objects.requireNonNull(forms.get(ANY));
    }

    /** The questions for these findings: as the form has them, else as the vocabulary has them. */
    List<FormItem> questions(AssessmentForm form, List<String> findings) {
        return findings.stream()
                .map(finding -> form.questions()
                        .filter(item -> item.linkId().equals(finding))
                        .findFirst()
                        .or(() -> question(finding)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The question for a finding, whatever the form. */
    Optional<FormItem> question(String finding) {
        return Optional.ofNullable(questions.get(finding))
                .filter(item -> !item.type().equals("display"));
    }
}
