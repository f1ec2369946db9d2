package prudent.engine;

import java.util.ArrayList;
import java.util.List;
import prudent.engine.Guideline.Vignette;
import prudent.facts.Fact;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The facts of a vignette; a name or a part that is not known fails, and so does a part that is missing. */
final class VignetteFacts {

    private static final JsonMapper FACTS = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private VignetteFacts() {}

    static List<Fact> of(Vignette vignette) {
        var facts = new ArrayList<Fact>();
        for (var given : vignette.given()) {
            facts.add(FACTS.convertValue(given, Fact.class));
        }
        return facts;
    }

    /** The facts of every vignette of every folder. */
    static List<List<Fact>> all(GuidelineLibrary library) {
        return library.guidelines().stream()
                .flatMap(guideline -> guideline.vignettes().stream())
                .map(VignetteFacts::of)
                .toList();
    }
}
