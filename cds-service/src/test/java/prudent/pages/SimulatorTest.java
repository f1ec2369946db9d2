package prudent.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import tools.jackson.databind.json.JsonMapper;

/** The simulator as a CDS Hooks client: what it sends, and what it does with what comes back. */
@ExtendWith(Chromium.class)
class SimulatorTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final String AMOXICILLIN = "Amoxicillin 500mg capsules";

    private Visit visit;

    @BeforeEach
    void arrive() {
        visit = Visit.desk(PRUDENT);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void sendsWhatTheServiceAskedForAndNothingElse() {
        var service = PlayedService.on(visit.page(), request -> silent("antibiotic-appropriate"));
        var desk = GpDesk.in(visit).see("Example").choose(AMOXICILLIN);

        assertThat(desk.status()).hasText("Silent: agrees with guidance");
        var call = service.lastCall();
        assertThat(call.at("/hook").asString()).isEqualTo("order-select");
        assertThat(call.at("/prefetch").propertyNames())
                .containsExactlyInAnyOrder("patient", "allergies", "assessments");
        assertThat(call.at("/prefetch/patient/birthDate").asString()).isEqualTo("2000-09-24");
        assertThat(call.at("/context/selections/0").asString())
                .isEqualTo("MedicationRequest/"
                        + PlayedService.draft(call).at("/id").asString());
        assertThat(PlayedService.draft(call).at("/dosageInstruction/0/text").asString())
                .isEqualTo("500 mg three times a day for 7 days");
        assertThat(PlayedService.draft(call)
                        .at("/dispenseRequest/quantity/value")
                        .asInt())
                .isEqualTo(21);
    }

    @Test
    void sendsUnknownFindingsAsNothingAtAll() {
        var service = PlayedService.on(visit.page(), request -> silent("antibiotic-appropriate"));
        var desk = GpDesk.in(visit).see("Example").choose(AMOXICILLIN);
        assertThat(desk.status()).hasText("Silent: agrees with guidance");
        var before = service.lastCall().at("/prefetch/assessments").toString();

        visit.page()
                .waitForResponse("**/cds-services/select", () -> desk.record("Pus on the tonsils (FeverPAIN)", "–"));

        var after = service.lastCall();
        assertThat(before).contains("\"purulence\"");
        assertThat(after.at("/prefetch/assessments").toString()).doesNotContain("\"purulence\"");
        assertThat(after.at("/hookInstance")).isNotEqualTo(service.calls.get(0).at("/hookInstance"));
    }

    @Test
    void replacesTheOrderWhenASuggestionIsAccepted() {
        var service = PlayedService.on(visit.page(), SimulatorTest::suggestPenicillin);
        var desk = GpDesk.in(visit).see("Example").choose(AMOXICILLIN);

        desk.press("Penicillin for 5 days");

        assertThat(desk.orders())
                .hasText("Phenoxymethylpenicillin 250mg tablets – 500 mg four times a day for 5 days – 40 tablets");
        assertThat(desk.field("Medicine")).hasValue("Phenoxymethylpenicillin 250mg tablets");
        assertThat(desk.status()).hasText("Silent: agrees with guidance");
        assertThat(desk.cards()).hasCount(0);
        assertThat(service.feedback).singleElement().satisfies(heard -> {
            assertThat(heard.at("/card").asString()).isEqualTo("card-1");
            assertThat(heard.at("/outcome").asString()).isEqualTo("accepted");
            assertThat(heard.at("/acceptedSuggestions/0/id").asString()).isEqualTo("suggestion-1");
        });
        assertThat(PlayedService.draft(service.lastCall())
                        .at("/extension/0/url")
                        .asString())
                .isEqualTo("https://kept.example/");
    }

    @Test
    void takesTheOrderBackWhenTheCardSaysSo() {
        var service = PlayedService.on(visit.page(), SimulatorTest::suggestPenicillin);
        var desk = GpDesk.in(visit).see("Example").choose(AMOXICILLIN);

        desk.press("No antibiotic");

        assertThat(desk.orders()).hasCount(0);
        assertThat(desk.status()).hasText("Nothing is ordered. No advice is needed.");
        assertThat(service.calls).hasSize(1);
    }

    @Test
    void sendsTheReasonOfADismissalAndDoesNotRepeatTheCard() {
        var service = PlayedService.on(visit.page(), SimulatorTest::suggestPenicillin);
        var desk = GpDesk.in(visit).see("Example").choose(AMOXICILLIN);

        desk.press("Dismiss")
                .fill("Or in your own words", "Known to the clinic")
                .press("Patient wants it");

        assertThat(desk.cards()).hasCount(0);
        assertThat(service.feedback).singleElement().satisfies(heard -> {
            assertThat(heard.at("/outcome").asString()).isEqualTo("overridden");
            assertThat(heard.at("/overrideReason/reason/code").asString()).isEqualTo("wish");
            assertThat(heard.at("/overrideReason/userComment").asString()).isEqualTo("Known to the clinic");
        });
        desk.press("Sign");
        assertThat(desk.status()).hasText("Prescription issued. A card you answered is not shown again.");
        assertThat(service.lastCall().at("/hook").asString()).isEqualTo("order-sign");
    }

    @Test
    void rendersMarkdownWithoutEverReadingItAsHtml() {
        PlayedService.on(visit.page(), SimulatorTest::suggestPenicillin);
        var desk = GpDesk.in(visit).see("Example").choose(AMOXICILLIN);

        var detail = desk.cards().locator(".card__detail");
        assertThat(detail.locator("strong")).hasText("Because");
        assertThat(detail.locator("li")).hasText(new String[] {"one", "two"});
        assertThat(detail.locator("img, script")).hasCount(0);
        assertThat(detail.locator("a")).hasCount(1);
        assertThat(detail).containsText("<img src=x onerror=alert(1)>");
        assertThat(visit.barriers()).isEmpty();
    }

    @Test
    void saysWhyItWasSilentAndWhenItWasNotAnswered() {
        PlayedService.on(visit.page(), request -> request.contains("Paracetamol") ? silent("not-applicable") : """
                {"resourceType": "OperationOutcome", "issue": [{"diagnostics": "The decision could not be recorded."}]}""");
        var desk = GpDesk.in(visit).see("Example").choose("Paracetamol 500mg tablets");
        assertThat(desk.status()).hasText("Silent: not an antibiotic");

        desk.choose(AMOXICILLIN);

        assertThat(desk.status())
                .hasText("Prudent did not answer: The decision could not be recorded. You can go on prescribing.");
    }

    @Test
    void tellsTheRawRequestAndResponse() {
        PlayedService.on(visit.page(), SimulatorTest::suggestPenicillin);
        GpDesk.in(visit).see("Example").choose(AMOXICILLIN);
        visit.page().getByText("What went over the wire").click();

        var request = visit.page().getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Request"));
        assertThat(request).containsText("\"hook\": \"order-select\"");
        assertThat(visit.barriers()).isEmpty();
        visit.screenshot("simulator-wire");
    }

    private static String silent(String topic) {
        return """
                {"cards": [], "extension": {"org.prudent.assessment": {"topics": ["%s"]}}}""".formatted(topic);
    }

    /** One card about amoxicillin, with the changed order made from the draft of the request; silence about penicillin. */
    private static String suggestPenicillin(String request) {
        var draft = PlayedService.draft(JsonMapper.shared().readTree(request));
        if (draft.at("/medicationCodeableConcept/text").asString().startsWith("Phenoxy")) {
            return silent("antibiotic-appropriate");
        }
        return """
                {"cards": [{"uuid": "card-1", "summary": "Amoxicillin is not the choice here", "indicator": "warning",
                  "source": {"label": "A guideline", "url": "https://guideline.example/", "topic": {"system": "s", "code": "change-drug"}},
                  "detail": "**Because** <img src=x onerror=alert(1)>\\n\\n- one\\n- two\\n\\n[good](https://guideline.example/) [bad](javascript:alert(1))",
                  "selectionBehavior": "at-most-one",
                  "overrideReasons": [{"system": "r", "code": "wish", "display": "Patient wants it"}],
                  "suggestions": [
                    {"uuid": "suggestion-1", "label": "Penicillin for 5 days", "isRecommended": true, "actions": [{"type": "update", "description": "d",
                      "resource": {"resourceType": "MedicationRequest", "id": "%s", "extension": [{"url": "https://kept.example/"}],
                        "medicationCodeableConcept": {"coding": [{"system": "https://dmd.nhs.uk", "code": "41953811000001101"}], "text": "Phenoxymethylpenicillin 250mg tablets"},
                        "dosageInstruction": [{"text": "500 mg four times a day for 5 days", "timing": {"repeat": {"frequency": 4, "period": 1, "periodUnit": "d"}},
                          "doseAndRate": [{"doseQuantity": {"value": 500, "unit": "mg"}}]}],
                        "dispenseRequest": {"quantity": {"value": 40, "unit": "tablet"}, "expectedSupplyDuration": {"value": 5, "unit": "day"}}}}]},
                    {"uuid": "suggestion-2", "label": "No antibiotic", "actions": [{"type": "delete", "description": "d", "resourceId": "MedicationRequest/%s"}]}]}]}""".formatted(draft.at("/id").asString(), draft.at("/id").asString());
    }
}
