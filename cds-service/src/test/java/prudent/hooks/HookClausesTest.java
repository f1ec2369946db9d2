package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;
import tools.jackson.databind.node.ObjectNode;

/** Clauses 34 to 42 of CDS Hooks as {@code clauses.csv} counts them: order-select and order-sign. */
class HookClausesTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final String PEN_V = SampleCalls.PEN_V;
    private static final String FOUR_TIMES = "500 mg four times a day for 5 days";

    private static void context(SampleCall call, String field, String value) {
        call.with(body -> ((ObjectNode) body.path("context")).put(field, value));
    }

    private static void select(SampleCall call, String... references) {
        call.with(body -> {
            var selections = ((ObjectNode) body.path("context")).putArray("selections");
            List.of(references).forEach(selections::add);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "userId, Practitioner/gp-1, 200",
        "userId, PractitionerRole/gp-1, 200",
        "userId, Patient/p-1, 400",
        "userId, RelatedPerson/r-1, 400",
        "patientId, Patient/p-1, 400",
        "encounterId, e-1, 200"
    })
    @DisplayName("Clauses 34, 38: the user is a prescriber, patient and encounter are bare ids")
    void usersAndIdsHaveTheirForm(String field, String value, int status) {
        for (var call : List.of(SampleCalls.notNeeded(), SampleCalls.delayed())) {
            context(call, field, value);

            assertThat(Answer.to(PRUDENT, call).status()).as(call.hook()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"userId", "patientId", "draftOrders", "selections"})
    @DisplayName("Clause 34: order-select needs user, patient, selections and draft orders")
    void orderSelectNeedsItsContext(String field) {
        var call = SampleCalls.notNeeded().with(body -> ((ObjectNode) body.path("context")).remove(field));

        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.diagnostics()).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userId", "patientId", "draftOrders"})
    @DisplayName("Clause 38: order-sign needs user, patient and draft orders")
    void orderSignNeedsItsContext(String field) {
        var call = SampleCalls.delayed().with(body -> ((ObjectNode) body.path("context")).remove(field));

        assertThat(Answer.to(PRUDENT, call).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("Clause 35: advice is about the selected order, the others are what it is taken with")
    void othersAreWhatTheSelectedIsTakenWith() {
        var call = SampleCall.select()
                .order("o-1", PEN_V, FOUR_TIMES)
                .order("o-2", SampleCalls.CLARITHROMYCIN, "250 mg twice a day for 5 days")
                .feverPain(5);
        select(call, "MedicationRequest/o-2");

        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.topics()).contains("duplicate-therapy");
        assertThat(answer.body().path("cards")).isNotEmpty().allSatisfy(card -> assertThat(
                        card.at("/extension/org.prudent.order").asString())
                .isEqualTo("MedicationRequest/o-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "active"})
    @DisplayName("Clause 35: a medicine that is ordered beside it interacts before it is on record")
    void medicinesOrderedBesideInteract(String status) {
        var call = SampleCall.sign()
                .order("o-1", SampleCalls.CLARITHROMYCIN, "250 mg twice a day for 5 days")
                .order("o-2", "0", "one at night")
                .allergy("91936005", "Allergy to penicillin")
                .finding("pregnant", false)
                .feverPain(5);
        call.draft(1)
                .put("status", status)
                .putObject("medicationCodeableConcept")
                .put("text", "Simvastatin 40mg tablets");

        assertThat(Answer.to(PRUDENT, call).shownTopics()).contains("contraindicated");
    }

    @Test
    @DisplayName("Clause 35: several selected orders are each assessed, and each card says which it is about")
    void severalSelectedOrdersAreEachAssessed() {
        var call = SampleCall.select()
                .order("o-1", PEN_V, FOUR_TIMES)
                .order("o-2", SampleCalls.CLARITHROMYCIN, "250 mg twice a day for 5 days")
                .feverPain(1);

        var cards = Answer.to(PRUDENT, call).body().path("cards");

        assertThat(cards.findValuesAsString("org.prudent.order"))
                .contains("MedicationRequest/o-1", "MedicationRequest/o-2");
        assertThat(cards).allSatisfy(card -> assertThat(card.path("detail").asString())
                .containsPattern("About the order of \\*\\*(phenoxymethylpenicillin|clarithromycin)\\*\\*"));
    }

    @Test
    @DisplayName("Clause 36: before a drug is chosen there is nothing to say")
    void beforeADrugIsChosenThereIsNothingToSay() {
        var answer = Answer.to(PRUDENT, SampleCalls.notChosen());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("cards").isArray()).isTrue();
        assertThat(answer.body().path("cards")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dosageInstruction", "dispenseRequest", "authoredOn", "intent", "status"})
    @DisplayName("Clause 36: whatever an order lacks while it is being chosen, there is an answer")
    void incompleteOrdersGetAnAnswer(String field) {
        var call = SampleCalls.notNeeded();
        call.draft(0).remove(field);

        assertThat(Answer.to(PRUDENT, call).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("Clause 37: a selection that names no order is flagged beside one that does")
    void unknownSelectionsAreFlagged() {
        var call = SampleCalls.notNeeded();
        select(call, "MedicationRequest/o-1", "MedicationRequest/none");

        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.shownTopics()).containsExactly("no-antibiotic");
        assertThat(answer.unknown()).contains("selections");
        assertThat(Answer.to(PRUDENT, SampleCalls.notNeeded()).unknown()).doesNotContain("selections");
    }

    @Test
    @DisplayName("Clause 37: selections that name no order at all are refused")
    void onlyUnknownSelectionsAreRefused() {
        var call = SampleCalls.notNeeded();
        select(call, "MedicationRequest/none");

        assertThat(Answer.to(PRUDENT, call).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("Clause 38: at signing every order is in play, selections or not")
    void atSigningEveryOrderIsInPlay() {
        var call = SampleCall.sign()
                .order("o-1", PEN_V, FOUR_TIMES)
                .order("o-2", SampleCalls.AMOXICILLIN, "500 mg three times a day for 5 days")
                .feverPain(1);
        select(call, "MedicationRequest/o-1");

        assertThat(Answer.to(PRUDENT, call).body().path("cards").findValuesAsString("org.prudent.order"))
                .contains("MedicationRequest/o-1", "MedicationRequest/o-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ServiceRequest", "DeviceRequest", "NutritionOrder", "VisionPrescription"})
    @DisplayName("Clause 38: orders of other kinds stand beside ours and get no advice")
    void ordersOfOtherKindsGetNoAdvice(String type) {
        var beside = SampleCalls.delayed();
        SampleCalls.otherKind(beside, type);
        var alone = SampleCalls.delayed();
        SampleCalls.otherKind(alone, type).remove("id");
        alone.with(body -> ((ObjectNode) body.at("/context/draftOrders"))
                .withArray("entry")
                .remove(0));

        assertThat(Answer.to(PRUDENT, beside).shownTopics()).containsExactly("delayed-antibiotic");
        assertThat(Answer.to(PRUDENT, alone).status()).isEqualTo(200);
        assertThat(Answer.to(PRUDENT, alone).topics()).containsExactly("not-applicable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "active", "on-hold", "unknown"})
    @DisplayName("Clause 39: an order that is signed again is assessed whatever its status, and keeps it")
    void revisedOrdersAreAssessed(String status) {
        var call = SampleCalls.otherDrug();
        call.draft(0).put("status", status);

        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.shownTopics()).containsExactly("change-drug");
        var order = answer.card(0).at("/suggestions/0/actions/0/resource");
        assertThat(order.path("id").asString()).isEqualTo("o-1");
        assertThat(order.path("status").asString()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped", "cancelled", "completed", "entered-in-error", "doNotPerform"})
    @DisplayName("Clause 39: an order that ends with the call gets no advice and is no second antibiotic")
    void endedOrdersAreNoOrders(String status) {
        var call = SampleCall.sign()
                .order("o-1", PEN_V, "500 mg four times a day for 10 days")
                .order("o-2", SampleCalls.AMOXICILLIN, "500 mg three times a day for 5 days")
                .feverPain(5);
        end(call.draft(1), status);
        var alone = SampleCalls.otherDrug();
        end(alone.draft(0), status);

        assertThat(Answer.to(PRUDENT, call).topics()).containsExactly("antibiotic-appropriate");
        assertThat(Answer.to(PRUDENT, alone).topics()).containsExactly("not-applicable");
    }

    private static void end(ObjectNode order, String status) {
        if (status.equals("doNotPerform")) {
            order.put("doNotPerform", true);
        } else {
            order.put("status", status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped in the call", "replaced by the order", "goes on"})
    @DisplayName("Clause 39: an antibiotic on record that the call ends or replaces is no duplicate")
    void whatIsReplacedIsNoDuplicate(String how) {
        var call = SampleCall.sign()
                .order("o-1", PEN_V, "500 mg four times a day for 10 days")
                .feverPain(5);
        call.with(body -> {
            var old = ((ObjectNode) body.path("prefetch"))
                    .putObject("medications")
                    .put("resourceType", "Bundle")
                    .putArray("entry")
                    .addObject()
                    .putObject("resource");
            old.put("resourceType", "MedicationRequest").put("id", "old").put("status", "active");
            old.put("intent", "order").putObject("subject").put("reference", "Patient/p-1");
            old.putObject("medicationCodeableConcept").put("text", "Amoxicillin 500mg capsules");
        });
        if (how.equals("replaced by the order")) {
            call.draft(0).putObject("priorPrescription").put("reference", "MedicationRequest/old");
        } else if (how.equals("stopped in the call")) {
            call.order("old", SampleCalls.AMOXICILLIN, "500 mg three times a day for 5 days");
            call.draft(1).put("status", "stopped");
        }

        var topics = Answer.to(PRUDENT, call).topics();

        assertThat(topics.contains("duplicate-therapy")).isEqualTo(how.equals("goes on"));
    }

    @Test
    @DisplayName("Clause 40: dose and course are asked for when the order is signed, not before")
    void doseAndCourseAreAskedForAtSigning() {
        var chosen = SampleCall.select().order("o-1", PEN_V, "").feverPain(5);
        var signed = SampleCall.sign().order("o-1", PEN_V, "").feverPain(5);

        assertThat(Answer.to(PRUDENT, chosen).shownTopics()).doesNotContain("missing-information");
        assertThat(Answer.to(PRUDENT, signed).shownTopics()).contains("missing-information");
    }
}
