package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prudent.RunningPrudent;

/** Every resource that a suggestion carries is FHIR R4 to HAPI's strict parser, and says the same thing in each of its places. */
class SuggestedResourcesIntegrationTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final FhirContext R4 = FhirContext.forR4Cached();

    static Stream<SampleCall> callsThatChangeTheOrder() {
        return Stream.of(
                call(SampleCall.AMOXICILLIN_500MG_CAPSULES, "500 mg three times a day for 7 days")
                        .feverPain(5),
                call(SampleCall.PHENOXYMETHYLPENICILLIN_250MG_TABLETS, "1 g tds 3/7")
                        .feverPain(5),
                call(SampleCall.PHENOXYMETHYLPENICILLIN_250MG_TABLETS, "2 tablets qds for 14 days")
                        .feverPain(3),
                call(SampleCall.AMOXICILLIN_500MG_CAPSULES, "one tds 5/7")
                        .allergy("91936005", "Allergy to penicillin")
                        .finding("pregnant", true)
                        .feverPain(4));
    }

    @ParameterizedTest
    @MethodSource("callsThatChangeTheOrder")
    void changedOrdersAreWholeAndAgreeWithThemselves(SampleCall call) {
        var orders = resources(Answer.to(PRUDENT, call), MedicationRequest.class);

        assertThat(orders).isNotEmpty().allSatisfy(order -> {
            var days = order.getDispenseRequest()
                    .getExpectedSupplyDuration()
                    .getValue()
                    .intValueExact();
            var dosage = order.getDosageInstructionFirstRep();
            var repeat = dosage.getTiming().getRepeat();
            var mg =
                    dosage.getDoseAndRateFirstRep().getDoseQuantity().getValue().doubleValue();
            var tablets = order.getDispenseRequest().getQuantity().getValue().doubleValue();
            assertThat(order.getIdElement().getIdPart()).isEqualTo("o-1");
            assertThat(order.getSubject().getReference()).isEqualTo("Patient/p-1");
            assertThat(repeat.getBoundsDuration().getValue().intValueExact()).isEqualTo(days);
            // Every product suggested here has 250 mg a tablet.
            assertThat(tablets * 250).isEqualTo(mg * repeat.getFrequency() * days);
            assertThat(dosage.getRoute().getCodingFirstRep().getCode()).isEqualTo("26643006");
        });
    }

    @Test
    void aReferralIsARequestForThisPatient() {
        var answer = Answer.to(
                PRUDENT,
                call(SampleCall.PHENOXYMETHYLPENICILLIN_250MG_TABLETS, "500 mg qds 5/7")
                        .finding("stridor", true));

        assertThat(resources(answer, ServiceRequest.class)).singleElement().satisfies(request -> {
            assertThat(request.getSubject().getReference()).isEqualTo("Patient/p-1");
            assertThat(request.getPriority()).isEqualTo(ServiceRequest.ServiceRequestPriority.STAT);
            assertThat(request.getStatus()).isEqualTo(ServiceRequest.ServiceRequestStatus.DRAFT);
        });
    }

    @Test
    void aPatientWhoIsToWaitGetsAMessageInTheirLanguageWithTheEnglishBesideIt() {
        var answer = Answer.to(
                PRUDENT,
                call(SampleCall.PHENOXYMETHYLPENICILLIN_250MG_TABLETS, "500 mg qds 5/7")
                        .feverPain(1)
                        .language("pl"));

        assertThat(resources(answer, CommunicationRequest.class)).first().satisfies(message -> {
            assertThat(message.getStatus()).isEqualTo(CommunicationRequest.CommunicationRequestStatus.DRAFT);
            assertThat(message.getSubject().getReference()).isEqualTo("Patient/p-1");
            assertThat(message.getLanguage()).isEqualTo("pl");
            assertThat(message.getPayload())
                    .extracting(payload -> payload.getContentStringType().getValue())
                    .satisfiesExactly(
                            polish -> assertThat(polish).contains("Ból gardła"),
                            english -> assertThat(english).contains("A sore throat lasts about a week."));
            assertThat(message.getNoteFirstRep().getText()).contains("No translator has checked");
        });
    }

    @Test
    void aPatientWithoutAPreferredLanguageGetsEnglish() {
        var answer = Answer.to(
                PRUDENT,
                call(SampleCall.PHENOXYMETHYLPENICILLIN_250MG_TABLETS, "500 mg qds 5/7")
                        .feverPain(1));

        assertThat(resources(answer, CommunicationRequest.class)).first().satisfies(message -> {
            assertThat(message.getLanguage()).isEqualTo("en");
            assertThat(message.getPayload()).hasSize(1);
            assertThat(message.getNote()).isEmpty();
        });
    }

    @Test
    void aCardLinksToWhatThePatientCanRead() {
        var answer = Answer.to(
                PRUDENT,
                call(SampleCall.PHENOXYMETHYLPENICILLIN_250MG_TABLETS, "500 mg qds 5/7")
                        .feverPain(1));

        assertThat(answer.card(0).at("/links/0/type").asString()).isEqualTo("absolute");
        assertThat(answer.card(0).at("/links/0/url").asString())
                .isEqualTo("https://www.nhs.uk/conditions/sore-throat/");
    }

    private static SampleCall call(String product, String dosage) {
        return SampleCall.sign().order("o-1", product, dosage);
    }

    private static <R extends Resource> List<R> resources(Answer answer, Class<R> type) {
        var parser = R4.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        var resources = new ArrayList<R>();
        for (var card : answer.body().path("cards")) {
            for (var suggestion : card.path("suggestions")) {
                for (var action : suggestion.path("actions")) {
                    if (action.at("/resource/resourceType").asString("").equals(type.getSimpleName())) {
                        resources.add(parser.parseResource(
                                type, action.path("resource").toString()));
                    }
                }
            }
        }
        return resources;
    }
}
