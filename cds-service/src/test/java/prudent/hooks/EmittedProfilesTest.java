package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;

/** Whatever a suggestion carries conforms to the profile that we publish for it. */
class EmittedProfilesTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final String PROFILES = "https://prudent.example/fhir/StructureDefinition/";
    private static final FhirValidator VALIDATOR = R4.newValidator();

    @BeforeAll
    static void loadProfiles() throws IOException {
        var profiles = new PrePopulatedValidationSupport(R4);
        for (var name :
                List.of("draft-order", "suggested-order", "delayed-order", "self-care-message", "urgent-referral")) {
            var file = "/fhir/profiles/StructureDefinition-" + name + ".json";
            try (var in = Objects.requireNonNull(EmittedProfilesTest.class.getResourceAsStream(file), file)) {
                profiles.addResource(R4.newJsonParser().parseResource(in));
            }
        }
        var validator = new FhirInstanceValidator(new ValidationSupportChain(
                profiles,
                new DefaultProfileValidationSupport(R4),
                new InMemoryTerminologyServerValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new SnapshotGeneratingValidationSupport(R4)));
        validator.setNoTerminologyChecks(true);
        validator.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        VALIDATOR.registerValidatorModule(validator);
    }

    @Test
    void whateverASuggestionCarriesConforms() {
        var met = new HashSet<String>();

        SampleCalls.all().forEach(call -> {
            for (var resource : Answer.to(PRUDENT, call).body().path("cards").findValues("resource")) {
                for (var profile : profiles(resource)) {
                    met.add(profile);
                    assertThat(errors(resource, profile)).as(profile).isEmpty();
                }
            }
        });

        assertThat(met)
                .isEqualTo(Set.of(
                        "draft-order", "suggested-order", "delayed-order", "self-care-message", "urgent-referral"));
    }

    private static List<String> profiles(JsonNode resource) {
        return switch (resource.path("resourceType").asString()) {
            case "CommunicationRequest" -> List.of("self-care-message");
            case "ServiceRequest" -> List.of("urgent-referral");
            default -> {
                var profiles = new ArrayList<>(List.of("draft-order"));
                if (resource.path("dispenseRequest").has("expectedSupplyDuration")) {
                    profiles.add("suggested-order");
                }
                if (resource.path("dispenseRequest").has("validityPeriod")) {
                    profiles.add("delayed-order");
                }
                yield profiles;
            }
        };
    }

    private static List<String> errors(JsonNode resource, String profile) {
        return VALIDATOR
                .validateWithResult(resource.toString(), new ValidationOptions().addProfile(PROFILES + profile))
                .getMessages()
                .stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }
}
