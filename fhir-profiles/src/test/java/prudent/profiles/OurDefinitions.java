package prudent.profiles;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** All definitions of this module, the questionnaire too, which HAPI's class does not keep. */
final class OurDefinitions extends PrePopulatedValidationSupport {

    private final Map<String, Questionnaire> questionnaires = new HashMap<>();

    OurDefinitions(FhirContext fhir) {
        super(fhir);
        Artefacts.definitions().stream().map(Artefacts::resource).forEach(this::add);
    }

    private void add(Resource resource) {
        if (resource instanceof Questionnaire questionnaire) {
            questionnaires.put(questionnaire.getUrl(), questionnaire);
        } else {
            addResource(resource);
        }
    }

    @Override
    public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String url) {
        Questionnaire questionnaire = questionnaires.get(url.replaceFirst("\\|.*", ""));
        return type != null && type.isInstance(questionnaire)
                ? type.cast(questionnaire)
                : super.fetchResource(type, url);
    }
}
