package prudent.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** File names say what is expected: {@code PROFILE-valid…} or {@code PROFILE-invalid-FAULT}. */
class ExamplesConformTest {

    /** Each fault that a file may be named for: where the validator sees it, and in which words. */
    private static final Map<String, Fault> FAULTS = Map.ofEntries(
            fault("subject-missing", "MedicationRequest", "MedicationRequest.subject: minimum required = 1"),
            fault("medicine-unnamed", "MedicationRequest", "prudent-drug-1"),
            fault("bounds-missing", "MedicationRequest.dosageInstruction[0].timing.repeat", "bounds[x]: minimum"),
            fault(
                    "bounds-in-weeks",
                    "MedicationRequest.dosageInstruction[0].timing.repeat.bounds.ofType(Duration).code",
                    "'wk' but is fixed to 'd'"),
            fault("supply-duration-missing", "MedicationRequest.dispenseRequest", "expectedSupplyDuration: minimum"),
            fault(
                    "supply-duration-in-weeks",
                    "MedicationRequest.dispenseRequest.expectedSupplyDuration.code",
                    "'wk' but is fixed to 'd'"),
            fault("start-missing", "MedicationRequest.dispenseRequest.validityPeriod", "start: minimum required = 1"),
            fault("start-on-the-day", "MedicationRequest", "prudent-delay-1"),
            fault(
                    "patient-instruction-missing",
                    "MedicationRequest.dosageInstruction[0]",
                    "patientInstruction: minimum"),
            fault("birth-date-missing", "Patient", "birthDate: minimum required = 1"),
            fault("allergen-missing", "AllergyIntolerance", "code: minimum required = 1"),
            fault("allergen-unnamed", "AllergyIntolerance", "prudent-allergy-1"),
            fault("condition-missing", "Condition", "code: minimum required = 1"),
            fault("condition-unnamed", "Condition", "prudent-condition-1"),
            fault("still-a-draft", "MedicationRequest", "prudent-medicine-1"),
            fault("text-missing", "CommunicationRequest", "payload: minimum required = 1"),
            fault("already-sent", "CommunicationRequest.status", "'active' but is fixed to 'draft'"),
            fault("recipient-missing", "CommunicationRequest", "recipient: minimum required = 1"),
            fault("priority-missing", "ServiceRequest", "priority: minimum required = 1"),
            fault("priority-routine", "ServiceRequest.priority", "The priority is stat, asap or urgent"),
            fault("patient-referenced", "GuidanceResponse.subject", "reference: max allowed = 0"),
            fault("edition-missing", "Provenance", "entity: minimum required = 1"),
            fault("agent-unidentified", "AuditEvent.agent[0].who", "identifier: minimum required = 1"),
            fault("code-unknown", "Observation.code", "None of the codings provided are in the value set"),
            fault("value-a-range", "Observation", "The type of element valueRange is not known"),
            fault("unit-not-ucum", "Observation.value.ofType(Quantity).system", "Missing element 'system'"),
            fault(
                    "value-not-in-vocabulary",
                    "Observation.value.ofType(CodeableConcept)",
                    "None of the codings provided are in the value set"),
            fault("questionnaire-missing", "QuestionnaireResponse", "questionnaire: minimum required = 1"),
            fault("question-unknown", "QuestionnaireResponse", "LinkId 'looksPoorly' not found"),
            fault(
                    "answer-not-an-option",
                    "QuestionnaireResponse.item[0].answer[0]",
                    "not in the set of permitted values"),
            fault(
                    "answer-of-wrong-type",
                    "QuestionnaireResponse.item[2].answer[0].value.ofType(string)",
                    "must be of the type boolean not string"),
            fault(
                    "answer-in-wrong-unit",
                    "QuestionnaireResponse.item[1].answer[0].value.ofType(Quantity)",
                    "has a unit that is not valid"));

    private record Fault(String place, String words) {}

    private static Map.Entry<String, Fault> fault(String name, String place, String words) {
        return Map.entry(name, new Fault(place, words));
    }

    static Stream<Path> validExamples() {
        return Artefacts.examples().stream()
                .filter(file -> Artefacts.nameOf(file).contains("-valid"));
    }

    static Stream<Path> invalidExamples() {
        return Artefacts.examples().stream()
                .filter(file -> Artefacts.nameOf(file).contains("-invalid-"));
    }

    static List<Path> calls() {
        return Artefacts.files("examples/cds-hooks");
    }

    @ParameterizedTest
    @MethodSource("validExamples")
    void validExampleHasNoError(Path file) {
        assertThat(Validation.errors(Artefacts.text(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalidExamples")
    void invalidExampleHasOnlyTheFaultItIsNamedFor(Path file) {
        String name = Artefacts.nameOf(file).replaceFirst(".*-invalid-", "");
        Fault fault = Objects.requireNonNull(FAULTS.get(name), name);

        assertThat(Validation.errors(Artefacts.text(file))).singleElement().satisfies(error -> {
            assertThat(error.getLocationString()).isEqualTo(fault.place());
            assertThat(error.getMessage()).contains(fault.words());
        });
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyResourceInCallConforms(Path file) throws IOException {
        JsonNode call = new ObjectMapper().readTree(file.toFile());
        List<JsonNode> resources = new ArrayList<>();
        call.path("context").forEach(resources::add);
        call.path("prefetch").forEach(resources::add);
        resources.removeIf(node -> !node.has("resourceType"));

        assertThat(resources).isNotEmpty();
        assertThat(resources).allSatisfy(resource -> assertThat(Validation.errors(resource.toString()))
                .isEmpty());
    }

    @Test
    void everyProfileHasValidAndInvalidExample() {
        List<String> examples =
                Artefacts.examples().stream().map(Artefacts::nameOf).toList();

        assertThat(Artefacts.files("profiles")).isNotEmpty().allSatisfy(file -> {
            String profile = Artefacts.nameOf(file).replaceFirst("StructureDefinition-", "");
            assertThat(examples).anyMatch(name -> name.startsWith(profile + "-valid"));
            assertThat(examples).anyMatch(name -> name.startsWith(profile + "-invalid-"));
        });
    }

    @Test
    void everyExampleIsNamedAsItsIdAndStatesItsProfile() {
        assertThat(Artefacts.examples()).allSatisfy(file -> {
            var example = Artefacts.resource(file);
            String url = example.getMeta().getProfile().get(0).getValue();
            assertThat(example.getIdPart()).isEqualTo(Artefacts.nameOf(file));
            assertThat(example.getIdPart()).startsWith(url.replaceFirst(".*/", "") + "-");
        });
    }
}
