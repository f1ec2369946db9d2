package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Clauses 54 to 77 of CDS Hooks as {@code clauses.csv} counts them: the answer and its cards. */
class CardClausesTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final String HL7_REASONS = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

    static Stream<SampleCall> calls() {
        return SampleCalls.all();
    }

    private static List<JsonNode> each(JsonNode answer, String... levels) {
        var nodes = List.of(answer);
        for (var level : levels) {
            var inner = new ArrayList<JsonNode>();
            nodes.forEach(node -> node.path(level).forEach(inner::add));
            nodes = inner;
        }
        return nodes;
    }

    private static List<JsonNode> cards(SampleCall call) {
        return each(Answer.to(PRUDENT, call).body(), "cards");
    }

    private static List<JsonNode> suggestions(SampleCall call) {
        return each(Answer.to(PRUDENT, call).body(), "cards", "suggestions");
    }

    private static List<JsonNode> actions(SampleCall call) {
        return each(Answer.to(PRUDENT, call).body(), "cards", "suggestions", "actions");
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName(
            "Clauses 54, 55, 74: an answer has cards, no systemActions, and nothing that the standard does not know")
    void anAnswerHasCards(SampleCall call) {
        var answer = Answer.to(PRUDENT, call);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("cards").isArray()).isTrue();
        assertThat(answer.body().propertyNames()).containsExactlyInAnyOrder("cards", "extension");
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("Clauses 56, 57, 58, 59: cards have uuid, short summary, Markdown without HTML, indicator")
    void cardsSayWhatTheyAre(SampleCall call) {
        assertThat(cards(call)).allSatisfy(card -> {
            assertThat(UUID.fromString(card.path("uuid").stringValue())).isNotNull();
            assertThat(card.path("summary").stringValue())
                    .hasSizeBetween(1, 139)
                    .doesNotContain("\n");
            assertThat(card.path("detail").stringValue()).isNotBlank().doesNotContainPattern("<[a-zA-Z/!]");
            assertThat(card.path("indicator").stringValue()).isIn("info", "warning", "critical");
        });
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("Clause 60: the source has a label, and addresses that are absolute")
    void sourcesHaveALabel(SampleCall call) {
        assertThat(cards(call)).allSatisfy(card -> {
            assertThat(card.at("/source/label").stringValue()).isNotBlank();
            assertThat(URI.create(card.at("/source/url").stringValue()).isAbsolute())
                    .isTrue();
            assertThat(card.path("source").propertyNames()).containsExactly("label", "url", "topic");
        });
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("Clauses 61, 76: topics are the same codes each time, every coding has system and code")
    void topicsAreCodes(SampleCall call) {
        var answer = Answer.to(PRUDENT, call).body();
        var codings = new ArrayList<JsonNode>(each(answer, "cards", "overrideReasons"));
        each(answer, "cards").forEach(card -> codings.add(card.at("/source/topic")));

        assertThat(codings).allSatisfy(coding -> {
            assertThat(URI.create(coding.path("system").stringValue()).isAbsolute())
                    .isTrue();
            assertThat(coding.path("code").stringValue()).isNotBlank();
        });
        assertThat(each(answer, "cards"))
                .allSatisfy(card -> assertThat(card.at("/source/topic/system").stringValue())
                        .isEqualTo("https://prudent.example/fhir/CodeSystem/advice-topic"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("Clauses 62, 63: a card with suggestions says how to choose, and recommends at most one")
    void aCardSaysHowToChoose(SampleCall call) {
        assertThat(cards(call)).allSatisfy(card -> {
            assertThat(card.has("selectionBehavior")).isEqualTo(card.has("suggestions"));
            assertThat(card.path("selectionBehavior").asString("at-most-one")).isEqualTo("at-most-one");
            assertThat(each(card, "suggestions").stream()
                            .filter(each -> each.path("isRecommended").asBoolean(false)))
                    .hasSizeLessThanOrEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("Clauses 64, 65: suggestions have label and uuid, and actions that are not empty")
    void suggestionsHaveActions(SampleCall call) {
        var uuids = new HashSet<String>();

        assertThat(suggestions(call)).allSatisfy(suggestion -> {
            assertThat(suggestion.path("label").stringValue()).isNotBlank();
            assertThat(uuids.add(UUID.fromString(suggestion.path("uuid").stringValue())
                            .toString()))
                    .isTrue();
            assertThat(suggestion.path("actions")).isNotEmpty();
        });
    }

    @Test
    @DisplayName("Clause 66: what belongs together is one suggestion, what excludes each other is two")
    void whatBelongsTogetherIsOneSuggestion() {
        var first = suggestions(SampleCalls.notNeeded()).get(0);

        assertThat(first.path("actions").findValuesAsString("type")).containsExactly("delete", "create");
        assertThat(suggestions(SampleCalls.referred())).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("Clauses 67, 68, 69, 70: actions are create, update or delete, with what each of them needs")
    void actionsHaveWhatTheyNeed(SampleCall call) {
        assertThat(actions(call)).allSatisfy(action -> {
            assertThat(action.path("description").stringValue()).isNotBlank();
            switch (action.path("type").stringValue()) {
                case "create" -> {
                    assertThat(action.propertyNames()).containsExactly("type", "description", "resource");
                    assertThat(action.path("resource").has("id")).isFalse();
                    assertThat(action.at("/resource/resourceType").stringValue())
                            .isNotBlank();
                }
                case "update" -> {
                    assertThat(action.propertyNames()).containsExactly("type", "description", "resource");
                    assertThat(action.at("/resource/id").stringValue()).isNotBlank();
                }
                case "delete" -> {
                    assertThat(action.propertyNames()).containsExactly("type", "description", "resourceId");
                    assertThat(action.path("resourceId").stringValue()).matches("[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}");
                }
                default -> throw new AssertionError(action.path("type"));
            }
        });
    }

    @Test
    @DisplayName("Clause 69: an update is the whole order, with what we know nothing of")
    void anUpdateIsTheWholeOrder() {
        var call = SampleCalls.delayed();
        var draft = call.draft(0);
        draft.putArray("note").addObject().put("text", "seen with mother");
        draft.putObject("requester").put("reference", "Practitioner/gp-1");
        draft.putArray("extension")
                .addObject()
                .put("url", "https://ehr.example/x")
                .put("valueCode", "y");

        var order = (ObjectNode) Answer.to(PRUDENT, call).card(0).at("/suggestions/0/actions/0/resource");

        for (var untouched : List.of("status", "intent", "subject", "reasonCode", "note", "requester", "extension")) {
            assertThat(order.get(untouched)).as(untouched).isEqualTo(draft.get(untouched));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("Clause 71: only orders of the call are changed or withdrawn")
    void onlyOrdersOfTheCallAreChanged(SampleCall call) {
        var orders = new ArrayList<String>();
        JsonMapper.shared()
                .readTree(call.json())
                .at("/context/draftOrders/entry")
                .forEach(entry -> orders.add(
                        "MedicationRequest/" + entry.at("/resource/id").asString()));

        assertThat(actions(call)).allSatisfy(action -> {
            var resource = action.path("resource");
            switch (action.path("type").stringValue()) {
                case "update" ->
                    assertThat(orders)
                            .contains(resource.path("resourceType").asString() + "/"
                                    + resource.path("id").asString());
                case "delete" ->
                    assertThat(orders).contains(action.path("resourceId").asString());
                default ->
                    assertThat(resource.at("/subject/reference").asString()).isEqualTo("Patient/p-1");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("Clause 72: override reasons have code, system and display, each once, HL7's among them")
    void overrideReasonsAreWhole(SampleCall call) {
        assertThat(cards(call)).allSatisfy(card -> {
            var reasons = each(card, "overrideReasons");
            assertThat(reasons).doesNotHaveDuplicates().allSatisfy(reason -> assertThat(
                            reason.path("display").stringValue())
                    .isNotBlank());
            assertThat(reasons)
                    .anySatisfy(reason ->
                            assertThat(reason.path("system").stringValue()).isEqualTo(HL7_REASONS));
        });
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("Clause 73: links are pages: label, absolute address, type absolute, no appContext")
    void linksArePages(SampleCall call) {
        assertThat(each(Answer.to(PRUDENT, call).body(), "cards", "links")).allSatisfy(link -> {
            assertThat(link.propertyNames()).containsExactly("label", "url", "type");
            assertThat(link.path("label").stringValue()).isNotBlank();
            assertThat(link.path("url").stringValue()).matches("(https://|http://localhost:\\d+/assessment/).+");
            assertThat(link.path("type").stringValue()).isEqualTo("absolute");
        });
    }

    @ParameterizedTest
    @MethodSource("calls")
    @DisplayName("Clause 75: extensions are objects whose members are named by reverse domain")
    void extensionsAreNamedByDomain(SampleCall call) {
        var answer = Answer.to(PRUDENT, call).body();
        var extensions = new ArrayList<JsonNode>(List.of(answer.path("extension")));
        each(answer, "cards").forEach(card -> extensions.add(card.path("extension")));

        assertThat(extensions).allSatisfy(extension -> {
            assertThat(extension.isObject()).isTrue();
            assertThat(extension.propertyNames())
                    .allSatisfy(name -> assertThat(name).startsWith("org.prudent."));
        });
    }

    @Test
    @DisplayName("Clause 77: no advice is 200 with no cards")
    void noAdviceIsNoCards() {
        for (var call : List.of(SampleCalls.silent(), SampleCalls.notChosen())) {
            var answer = Answer.to(PRUDENT, call);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("cards").isArray()).isTrue();
            assertThat(answer.body().path("cards")).isEmpty();
        }
    }
}
