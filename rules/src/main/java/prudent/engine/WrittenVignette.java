package prudent.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import prudent.engine.Guideline.Vignette;

/**
 * A case as it stands in the file: one patient, or with {@code each} one patient for each value of a list. {@code <name>} stands
 * for the value; several lists go side by side.
 */
record WrittenVignette(
        String vignette,
        Map<String, List<Object>> each,
        List<Map<String, Object>> given,
        List<String> expect,
        String leads,
        List<Map<String, Object>> derives) {

    private static final Pattern PLACE = Pattern.compile("<(\\w+)>");

    WrittenVignette {
        each = each == null ? Map.of() : Map.copyOf(each);
        given = given == null ? List.of() : List.copyOf(given);
        expect = List.copyOf(expect);
        leads = leads == null ? "" : leads;
        derives = derives == null ? List.of() : List.copyOf(derives);
    }

    /**
     * The patients.
     *
     * @throws GuidelineDefect when the lists are of different lengths, or a place has no list
     */
    List<Vignette> patients() {
        if (each.isEmpty()) {
            return List.of(new Vignette(vignette, given, expect, leads, derives));
        }
        var lengths = each.values().stream().map(List::size).distinct().toList();
        if (lengths.size() > 1) {
            throw new GuidelineDefect(List.of("\"" + vignette + "\": the lists of each are not equally long"));
        }
        return IntStream.range(0, lengths.get(0)).mapToObj(this::patient).toList();
    }

    private Vignette patient(int place) {
        var values = new LinkedHashMap<String, Object>();
        each.forEach((name, list) -> values.put(name, list.get(place)));
        return new Vignette(
                words(vignette, values),
                given.stream().map(fact -> filled(fact, values)).toList(),
                expect.stream()
                        .flatMap(id -> ids(filled(id, values)))
                        .map(String::valueOf)
                        .toList(),
                String.valueOf(filled(leads, values)),
                derives.stream().map(fact -> filled(fact, values)).toList());
    }

    /** A place among the expected ids can stand for several, or for none. */
    private static Stream<?> ids(Object filled) {
        return filled instanceof List<?> several ? several.stream() : Stream.of(filled);
    }

    private Map<String, Object> filled(Map<?, ?> parts, Map<String, Object> values) {
        var filled = new LinkedHashMap<String, Object>();
        parts.forEach((name, part) -> filled.put(String.valueOf(name), filled(part, values)));
        return filled;
    }

    private Object filled(Object part, Map<String, Object> values) {
        if (part instanceof Map<?, ?> parts) {
            return filled(parts, values);
        }
        var place = PLACE.matcher(String.valueOf(part));
        return place.matches() ? value(place, values) : part;
    }

    private Object value(Matcher place, Map<String, Object> values) {
        var value = values.get(place.group(1));
        if (value == null) {
            throw new GuidelineDefect(List.of("\"" + vignette + "\": each has no " + place.group(1)));
        }
        return value;
    }

    /** A name in a sentence is written as words: "neck stiffness" for NECK_STIFFNESS. */
    private String words(String sentence, Map<String, Object> values) {
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(String.valueOf(value((Matcher) place, values))
                        .replace('_', ' ')
                        .toLowerCase(Locale.ROOT)));
    }
}
