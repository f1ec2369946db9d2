package prudent.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import prudent.protocol.Coding;
import tools.jackson.databind.json.JsonMapper;

/** The reasons that a card offers for not following it: our CodeSystem {@code override-reason}. */
@Component
final class OverrideReasons {

    private static final String RESOURCE = "/fhir/codesystems/CodeSystem-override-reason.json";

    private final List<Coding> reasons;

    OverrideReasons(JsonMapper json) {
        try (var in = Objects.requireNonNull(OverrideReasons.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            var codeSystem = json.readTree(in);
            var all = new ArrayList<Coding>();
            for (var concept : codeSystem.path("concept")) {
                all.add(new Coding(
                        codeSystem.path("url").asString(),
                        concept.path("code").asString(),
                        concept.path("display").asString()));
            }
            reasons = List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Coding> all() {
        return reasons;
    }
}
