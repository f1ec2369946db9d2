package prudent.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import prudent.protocol.Coding;
import tools.jackson.databind.json.JsonMapper;

/** The codings that cards carry, as our CodeSystems have them: what a card says, and the reasons for not following it. */
@Component
final class CardCodes {

    private final Map<String, Coding> topics;
    private final List<Coding> overrideReasons;

    CardCodes(JsonMapper json) {
        topics = concepts(json, "advice-topic").stream().collect(Collectors.toMap(Coding::code, Function.identity()));
        overrideReasons = concepts(json, "override-reason");
    }

    Coding topic(String code) {
        return Objects.requireNonNull(topics.get(code), code);
    }

    List<Coding> overrideReasons() {
        return overrideReasons;
    }

    private static List<Coding> concepts(JsonMapper json, String codeSystem) {
        var file = "/fhir/codesystems/CodeSystem-" + codeSystem + ".json";
        try (var in = Objects.requireNonNull(CardCodes.class.getResourceAsStream(file), file)) {
            var resource = json.readTree(in);
            var codings = new ArrayList<Coding>();
            for (var concept : resource.path("concept")) {
                codings.add(new Coding(
                        resource.path("url").asString(),
                        concept.path("code").asString(),
                        concept.path("display").asString()));
            }
            return List.copyOf(codings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
