package prudent.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import prudent.RunningPrudent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of a form is the example that the build of the profiles validates. */
class ResponseWriterTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void answersAreWrittenAsTheValidatedExample() throws IOException {
        var form = new AssessmentForms(JSON).of("acute-sore-throat");
        var entered = AnswerReader.read(
                form.questions().toList(),
                Map.of(
                        "feverLast24h", new String[] {"yes"},
                        "purulence", new String[] {"no"},
                        "consultationMode", new String[] {"in-person"},
                        "temperature", new String[] {" 38.5 "},
                        "weight", new String[] {""}));
        var ticket = new FormTicket(
                "a-keyed-name-of-the-patient", "acute-sore-throat", List.of("purulence"), RunningPrudent.NOW);

        var response = ResponseWriter.write(form, ticket, entered.answers(), RunningPrudent.NOW);

        assertThat(entered.problems()).isEmpty();
        assertThat(JSON.readTree(JSON.writeValueAsString(response))).isEqualTo(example());
    }

    private static ObjectNode example() throws IOException {
        var file = new ClassPathResource("fhir/examples/consultation-response-valid-assessment-form.json");
        try (var in = file.getInputStream()) {
            var example = (ObjectNode) JSON.readTree(in);
            example.remove("id");
            example.remove("meta");
            return example;
        }
    }
}
