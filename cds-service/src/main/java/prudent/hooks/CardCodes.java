package prudent.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import prudent.protocol.Coding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The codings that cards carry, as our CodeSystems have them: what a card says, and the reasons for not following it. */
@Component
final class CardCodes {

    private final Map<String, Coding> topics;
    private final List<Coding> overrideReasons;

    CardCodes(JsonMapper json) {
        topics = topics(read(json, "codesystems/CodeSystem-advice-topic"));
        overrideReasons = reasons(read(json, "valuesets/ValueSet-card-override-reason"));
    }

    Coding topic(String code) {
        return Objects.requireNonNull(topics.get(code), code);
    }

    List<Coding> overrideReasons() {
        return overrideReasons;
    }

    private static Map<String, Coding> topics(JsonNode codeSystem) {
        return codings(codeSystem.path("url").asString(), codeSystem.path("concept"))
                .collect(Collectors.toMap(Coding::code, Function.identity()));
    }

    private static List<Coding> reasons(JsonNode valueSet) {
        return stream(valueSet.at("/compose/include"))
                .flatMap(include -> codings(include.path("system").asString(), include.path("concept")))
                .toList();
    }

    private static Stream<Coding> codings(String system, JsonNode concepts) {
        return stream(concepts)
                .map(concept -> new Coding(
                        system,
                        concept.path("code").asString(),
                        concept.path("display").asString()));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read(JsonMapper json, String name) {
        var file = "/fhir/" + name + ".json";
        try (var in = Objects.requireNonNull(CardCodes.class.getResourceAsStream(file), file)) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
