package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.convertors.factory.VersionConvertorFactory_40_50;
import org.hl7.fhir.r5.formats.JsonParser;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;
import tools.jackson.databind.node.ObjectNode;

/** HL7's own logical model of the CDS Hooks response, and its validator, find nothing wrong with our answers. */
class LogicalModelTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final String RESPONSE = "http://hl7.org/fhir/tools/StructureDefinition/CDSHooksResponse";
    private static final FhirValidator VALIDATOR = R4.newValidator();

    /** The model names no extensions at all, and would have a resource that is yet to be created have an id. */
    private static final List<String> FALSE_ALARMS = List.of(
            "Unrecognized property 'org.prudent.",
            "The context indicates that this element contains named extensions",
            "Resource requires an id, but none is present");

    @BeforeAll
    static void loadModels() throws IOException {
        var models = new PrePopulatedValidationSupport(R4);
        for (var name : List.of("CDSHooksResponse", "CDSHooksElement", "CDSHooksExtensions")) {
            var file = "/org/hl7/fhir/testcases/r5/uml/input/" + name + ".json";
            try (var in = Objects.requireNonNull(LogicalModelTest.class.getResourceAsStream(file), file)) {
                models.addResource(VersionConvertorFactory_40_50.convertResource(new JsonParser().parse(in)));
            }
        }
        var validator = new FhirInstanceValidator(new ValidationSupportChain(
                models,
                new DefaultProfileValidationSupport(R4),
                new InMemoryTerminologyServerValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new SnapshotGeneratingValidationSupport(R4)));
        validator.setAnyExtensionsAllowed(true);
        validator.setNoTerminologyChecks(true);
        validator.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        VALIDATOR.registerValidatorModule(validator);
    }

    static Stream<SampleCall> calls() {
        return SampleCalls.all();
    }

    private static List<String> errors(String json) {
        return VALIDATOR.validateWithResult(json, new ValidationOptions().addProfile(RESPONSE)).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(LogicalModelTest::text)
                .filter(text -> FALSE_ALARMS.stream().noneMatch(text::contains))
                .toList();
    }

    private static String text(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void itFindsNothingWrong(SampleCall call) {
        assertThat(errors(Answer.to(PRUDENT, call).body().toString())).isEmpty();
    }

    /** Otherwise a validator that reads nothing would find nothing wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"source", "uuid", "selectionBehavior"})
    void itFindsWhatIsWrong(String member) {
        var answer = Answer.to(PRUDENT, SampleCalls.otherDrug());
        var card = (ObjectNode) answer.card(0);
        if (member.equals("uuid")) {
            card.put("uuid", "");
        } else {
            card.remove(member);
        }

        assertThat(errors(answer.body().toString())).isNotEmpty();
    }

    @Test
    void itReadsTheResourcesOfSuggestions() {
        var answer = Answer.to(PRUDENT, SampleCalls.otherDrug());
        ((ObjectNode) answer.card(0).at("/suggestions/0/actions/0/resource"))
                .put("status", "no-status")
                .remove("subject");

        assertThat(errors(answer.body().toString())).isNotEmpty();
    }
}
