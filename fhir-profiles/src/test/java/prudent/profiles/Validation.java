package prudent.profiles;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/** The FHIR validator with our artefacts and no network; profiles and code systems of others only warn. */
final class Validation {

    private static final FhirValidator VALIDATOR = validator();

    private Validation() {}

    static List<SingleValidationMessage> errors(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .toList();
    }

    private static FhirValidator validator() {
        FhirInstanceValidator module = new FhirInstanceValidator(support());
        module.setErrorForUnknownProfiles(false);
        module.setAnyExtensionsAllowed(true);
        module.setNoExtensibleWarnings(true);
        module.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        return Artefacts.FHIR.newValidator().registerValidatorModule(module);
    }

    private static ValidationSupportChain support() {
        return new ValidationSupportChain(
                new OurDefinitions(Artefacts.FHIR),
                new DefaultProfileValidationSupport(Artefacts.FHIR),
                new SnapshotGeneratingValidationSupport(Artefacts.FHIR),
                new CommonCodeSystemsTerminologyService(Artefacts.FHIR),
                new InMemoryTerminologyServerValidationSupport(Artefacts.FHIR));
    }
}
