package prudent.engine;

import java.util.List;
import java.util.Map;
import prudent.engine.Guideline.Vignette;
import prudent.facts.Fact;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.json.JsonMapper;

/** The facts of a vignette; a name or a part that is not known fails, and so does a part that is missing. */
public final class VignetteFacts {

    private static final JsonMapper FACTS = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private VignetteFacts() {}

    /**
     * What is known in a vignette.
     *
     * @throws GuidelineDefect naming the fact that cannot be understood
     */
    public static List<Fact> of(Vignette vignette) {
        return vignette.given().stream().map(VignetteFacts::fact).toList();
    }

    /**
     * What a vignette expects to be derived.
     *
     * @throws GuidelineDefect naming the fact that cannot be understood
     */
    public static List<Fact> derivedIn(Vignette vignette) {
        return vignette.derives().stream().map(VignetteFacts::fact).toList();
    }

    private static Fact fact(Map<String, Object> given) {
        try {
            return FACTS.convertValue(given, Fact.class);
        } catch (JacksonException e) {
            throw new GuidelineDefect(List.of(String.join(", ", given.keySet()) + ": " + plain(e)));
        }
    }

    private static String plain(JacksonException e) {
        if (e instanceof InvalidTypeIdException unknown) {
            return "there is no fact " + unknown.getTypeId() + "; AUTHORING.md lists what there is";
        }
        if (e instanceof PropertyBindingException || !(e instanceof MismatchedInputException mismatched)) {
            return YamlFile.plain(e);
        }
        var message = String.valueOf(mismatched.getOriginalMessage());
        return message.matches("(?s)Missing (required )?creator property '.*")
                ? message.replaceAll("(?s)^.*?property '(\\w+)'.*$", "its $1 is missing")
                : YamlFile.plain(e);
    }

    /** The facts of every vignette of every folder. */
    public static List<List<Fact>> all(GuidelineLibrary library) {
        return library.guidelines().stream()
                .flatMap(guideline -> guideline.vignettes().stream())
                .map(VignetteFacts::of)
                .toList();
    }
}
