package prudent.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML file of a guideline folder; what is wrong with it is said with its line and without a word of Java.
 *
 * @param name its path within the guidelines folder
 * @param text its contents
 */
record YamlFile(String name, String text) {

    private static final int MOST_NAMED = 12;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    <T> T read(Class<T> type) {
        try {
            return YAML.readValue(text, type);
        } catch (JacksonException e) {
            throw new GuidelineDefect(List.of(name + place(e) + ": " + plain(e)));
        }
    }

    /** Line and column of the word at fault where there is one: the reader itself often notices only at the end of the file. */
    private String place(JacksonException e) {
        var lines = text.lines().toList();
        if (e instanceof UnrecognizedPropertyException unknown) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith(unknown.getPropertyName() + ":")) {
                    return ":" + (i + 1) + ":" + (1 + lines.get(i).indexOf(unknown.getPropertyName()));
                }
            }
        }
        var location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ":1:1"
                : ":" + location.getLineNr() + ":" + Math.max(1, location.getColumnNr());
    }

    static String plain(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds();
            return "\"" + unknown.getPropertyName() + "\" is not known here"
                    + (known == null
                            ? ""
                            : "; there are "
                                    + known.stream()
                                            .map(String::valueOf)
                                            .sorted()
                                            .collect(Collectors.joining(", ")));
        }
        if (e instanceof InvalidFormatException wrong) {
            return "\"" + wrong.getValue() + "\" is " + expected(wrong.getTargetType());
        }
        if (e instanceof ValueInstantiationException) {
            return "an entry is incomplete or has a misspelt name; a vignette needs vignette, given and expect";
        }
        return "cannot be read: "
                + e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("`[\\w.$]*`", "text");
    }

    private static String expected(Class<?> type) {
        if (type == LocalDate.class) {
            return "no date like 2026-11-23";
        }
        var constants = type.getEnumConstants();
        return "no " + type.getSimpleName()
                + (constants == null || constants.length > MOST_NAMED
                        ? ""
                        : "; there are "
                                + Arrays.stream(constants).map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
