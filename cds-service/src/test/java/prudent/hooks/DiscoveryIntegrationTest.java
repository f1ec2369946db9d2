package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Discovery and the prefetch templates in it; the numbers are those of the clauses of CDS Hooks as this project counts them. */
class DiscoveryIntegrationTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("\\{\\{(.*?)}}");

    private static HttpResponse<String> discovery(String... headers) {
        var request = HttpRequest.newBuilder(PRUDENT.url("/cds-services"));
        return PRUDENT.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static JsonNode services() {
        return JSON.readTree(discovery().body()).path("services");
    }

    static Stream<String> templates() {
        // Parameters are made before the application is, so that its address is not known yet.
        return Stream.of(
                "patient", "encounter", "conditions", "observations", "allergies", "medications", "assessments");
    }

    private static String template(String key) {
        return services().path(0).path("prefetch").path(key).asString();
    }

    @Test
    @DisplayName("Clauses 8, 9, 10: discovery lists both services")
    void discoveryListsBothServices() {
        assertThat(discovery().statusCode()).isEqualTo(200);
        assertThat(discovery().headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(services()).hasSize(2).allSatisfy(service -> {
            assertThat(service.path("hook").asString()).startsWith("order-");
            assertThat(service.path("id").asString()).startsWith("antimicrobial-order-");
            assertThat(service.path("description").asString()).isNotBlank();
            assertThat(service.path("prefetch").propertyNames())
                    .containsExactlyElementsOf(templates().toList());
        });
    }

    @Test
    @DisplayName("Clause 18: discovery may be kept and asked for again")
    void discoveryMayBeKeptAndAskedForAgain() {
        var first = discovery();
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("max-age=600, private");
        assertThat(discovery().body()).isEqualTo(first.body());
        for (var known : List.of(tag, "W/" + tag, "\"other\", " + tag)) {
            var again = discovery("If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"another\"", "nonsense", "\"\""})
    @DisplayName("Clause 18: another tag gets the whole answer")
    void anotherTagGetsTheWholeAnswer(String tag) {
        assertThat(discovery("If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("templates")
    @DisplayName("Clauses 20, 21, 22: tokens are first-level fields of the context")
    void tokensAreFirstLevelContextFields(String key) {
        var tokens = TOKEN.matcher(template(key))
                .results()
                .map(token -> token.group(1))
                .toList();

        assertThat(tokens)
                .isSubsetOf("context.patientId", "context.encounterId")
                .hasSize(1);
        assertThat(template(key).replaceAll(TOKEN.pattern(), "")).doesNotContain("{", "}");
    }

    @ParameterizedTest
    @MethodSource("templates")
    @DisplayName("Clause 23: queries have the recommended forms")
    void queriesHaveTheRecommendedForms(String key) {
        var template = template(key);
        if (!template.contains("?")) {
            assertThat(template).matches("[A-Z][A-Za-z]+/\\{\\{[A-Za-z.]+}}");
            return;
        }
        var parameters = Arrays.stream(template.split("[?]", 2)[1].split("&", -1))
                .map(parameter -> parameter.split("=", 2)[0])
                .toList();

        assertThat(parameters).startsWith("patient").isSubsetOf("patient", "code", "status", "_sort", "_count");
        assertThat(template.length()).as("fits into the address of a GET").isLessThan(1500);
    }

    @Test
    void medicationsAreAskedForInEveryStatusThatIsReadAndNoOther() {
        assertThat(values("medications", "status"))
                .isEqualTo(Set.of("active", "on-hold", "completed", "stopped", "unknown"));
    }

    @Test
    void observationsAreAskedForByTheCodesThatAreRead() {
        assertThat(values("observations", "code"))
                .contains("https://prudent.example/fhir/CodeSystem/finding|", "8480-6", "85354-9", "1087591000000100")
                // Never used, and therefore never asked for.
                .doesNotContain("996231000000108");
    }

    private static Set<String> values(String key, String parameter) {
        return Arrays.stream(template(key).split("[?&]", -1))
                .filter(each -> each.startsWith(parameter + "="))
                .flatMap(each ->
                        Arrays.stream(each.substring(parameter.length() + 1).split(",", -1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
