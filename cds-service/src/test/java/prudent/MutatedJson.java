package prudent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes good JSON hostile, a few edits at a time: wrong types, odd numbers and texts, parts moved, doubled, wrapped, removed. */
public final class MutatedJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_EDITS = 6;
    private static final int MOST_COPIES = 60;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "\n",
            "\u202E",
            "[x](javascript:alert(1))",
            "<img src=x onerror=alert(1)>",
            "${7*7}",
            "../..",
            "Patient/p-2",
            "MedicationRequest/o-1",
            "0000-00-00",
            "9999-12-31T23:59:60Z",
            "2026-02-30",
            "1e999999",
            "९",
            "ﷺ",
            "\uD83D\uDE00",
            "then then then 1/0 1/7 for 0 days up to",
            "x".repeat(5_000));

    private static final List<Double> NUMBERS =
            List.of(0.0, -0.0, -1.0, 0.5, 1e-39, 1e39, -1e39, 2147483648.0, -2147483649.0, 9.3e18, 4.0, 7.0, 500.0);

    private final IntUnaryOperator choose;
    private final Supplier<String> text;
    private final List<Site> sites = new ArrayList<>();

    /** A place where a value stands. */
    private record Site(JsonNode parent, String name, int index) {

        JsonNode value() {
            return parent instanceof ObjectNode object ? object.path(name) : parent.path(index);
        }

        void put(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }
    }

    /**
     * A source of edits.
     *
     * @param choose a number from nought up to a bound, not included
     * @param text any text
     */
    public MutatedJson(IntUnaryOperator choose, Supplier<String> text) {
        this.choose = choose;
        this.text = text;
    }

    /** Edits the JSON in place. */
    public void edit(ObjectNode json) {
        for (var edits = 1 + choose.applyAsInt(MOST_EDITS); edits > 0; edits--) {
            sites.clear();
            collect(json);
            if (!sites.isEmpty()) {
                edit(any(sites));
            }
        }
    }

    private void collect(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var member : object.properties()) {
                sites.add(new Site(object, member.getKey(), -1));
                collect(member.getValue());
            }
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                sites.add(new Site(array, "", i));
                collect(array.get(i));
            }
        }
    }

    private void edit(Site site) {
        switch (choose.applyAsInt(11)) {
            case 0 -> site.put(NODES.nullNode());
            case 1 -> site.put(NODES.booleanNode(choose.applyAsInt(2) == 1));
            case 2 -> site.put(NODES.numberNode(any(NUMBERS)));
            case 3 -> site.put(NODES.stringNode(any(TEXTS)));
            case 4 -> site.put(NODES.stringNode(text.get()));
            case 5 -> site.put(NODES.arrayNode());
            case 6 -> site.put(NODES.objectNode());
            case 7 -> site.put(NODES.arrayNode().add(site.value().deepCopy()));
            case 8 -> site.put(any(sites).value().deepCopy());
            case 9 -> copies(site);
            default -> site.remove();
        }
    }

    /** The elements of an array many times over. */
    private void copies(Site site) {
        if (site.value() instanceof ArrayNode array && !array.isEmpty()) {
            for (var copies = choose.applyAsInt(MOST_COPIES); copies > 0; copies--) {
                array.add(array.get(0).deepCopy());
            }
        }
    }

    private <T> T any(List<T> of) {
        return of.get(choose.applyAsInt(of.size()));
    }
}
