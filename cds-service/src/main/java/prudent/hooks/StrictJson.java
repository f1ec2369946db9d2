package prudent.hooks;

import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ValueNode;

/**
 * Reads bytes as one JSON object, in one pass that bounds everything a hostile body could make expensive: nesting, tokens,
 * lengths of strings, names and numbers, exponents; and that refuses whatever two readers may read differently.
 */
final class StrictJson {

    static final int DEEPEST = 50;
    static final int MOST_TOKENS = 200_000;
    static final int LONGEST_STRING = 100_000;
    static final int LONGEST_NAME = 1_000;
    static final int LONGEST_NUMBER = 40;
    static final int LARGEST_SCALE = 40;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .maxStringLength(LONGEST_STRING)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .nodeFactory(new BoundedNumbers())
            .enable(
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    static JsonNode read(byte[] body) {
        PlainText.check(body);
        try {
            var json = JSON.readTree(body);
            if (json == null || !json.isObject()) {
                throw HookRefusal.malformed("The body must be one JSON object.");
            }
            return json;
        } catch (StreamConstraintsException e) {
            throw HookRefusal.tooLarge("The body goes beyond what is accepted: at most " + DEEPEST + " levels, "
                    + MOST_TOKENS + " tokens, strings of " + LONGEST_STRING + " characters, names of " + LONGEST_NAME
                    + " and numbers of " + LONGEST_NUMBER + " digits.");
        } catch (NumberFormatException e) {
            // The parser's own limit of an exponent, which it does not report as an error of JSON.
            throw exponentTooLarge();
        } catch (JacksonException e) {
            throw HookRefusal.malformed("The body is not well-formed JSON" + place(e)
                    + ". Keys must be unique and nothing may follow the object.");
        }
    }

    private static String place(JacksonException e) {
        var location = e.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static HookRefusal exponentTooLarge() {
        return HookRefusal.malformed("A number has an exponent beyond " + LARGEST_SCALE + ".");
    }

    /** A number with a huge exponent is short to write and endless to compute with. */
    private static final class BoundedNumbers extends JsonNodeFactory {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueNode numberNode(BigDecimal number) {
            if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
                throw exponentTooLarge();
            }
            return super.numberNode(number);
        }
    }
}
