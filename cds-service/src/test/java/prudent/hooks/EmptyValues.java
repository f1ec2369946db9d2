package prudent.hooks;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds what CDS Hooks forbids in an answer: attributes that are null, empty texts, empty arrays, empty objects. */
final class EmptyValues {

    private EmptyValues() {}

    /** The places of all of them. */
    static List<String> in(JsonNode json) {
        var places = new ArrayList<String>();
        look(json, "", places);
        return places;
    }

    private static void look(JsonNode node, String at, List<String> places) {
        if (isEmpty(node)) {
            places.add(at);
        }
        node.properties().forEach(member -> look(member.getValue(), at + "/" + member.getKey(), places));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            look(node.path(i), at + "/" + i, places);
        }
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isNull()
                || (node.isContainer() && node.isEmpty())
                || (node.isString() && node.stringValue().isEmpty());
    }
}
