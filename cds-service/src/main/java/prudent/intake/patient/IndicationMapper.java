package prudent.intake.patient;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prudent.facts.Infection;
import prudent.intake.codes.CodeSystems;
import prudent.intake.codes.ConditionTables;
import prudent.intake.record.FhirJson;
import prudent.intake.record.Prefetch;
import prudent.intake.record.PrefetchPart;
import tools.jackson.databind.node.ObjectNode;

/** What an order is for: the first of its reasons that the vocabulary knows. */
public final class IndicationMapper {
    private final ConditionTables tables;
    private final Map<String, ObjectNode> conditions = new HashMap<>();

    public IndicationMapper(ConditionTables tables, PrefetchPart part) {
        this.tables = tables;
        for (var resource : part.resources()) {
            var id = FhirJson.text(resource, "id", "prefetch.conditions");
            if (id != null && "Condition".equals(Prefetch.type(resource, "prefetch.conditions"))) {
                conditions.put(id, resource);
            }
        }
    }

    @Nullable
    public Infection of(ObjectNode order, String path) {
        for (var reason : FhirJson.objects(order, "reasonCode", path)) {
            var infection = ofConcept(reason, path + ".reasonCode");
            if (infection != null) {
                return infection;
            }
        }
        for (var reason : FhirJson.objects(order, "reasonReference", path)) {
            var reference = FhirJson.text(reason, "reference", path + ".reasonReference");
            var condition = reference == null ? null : condition(order, reference, path);
            var concept = condition == null ? null : FhirJson.object(condition, "code", "Condition");
            var infection = concept == null ? null : ofConcept(concept, "Condition.code");
            if (infection != null) {
                return infection;
            }
        }
        return null;
    }

    private @Nullable ObjectNode condition(ObjectNode order, String reference, String path) {
        if (reference.startsWith("#")) {
            for (var contained : FhirJson.objects(order, "contained", path)) {
                if (reference.substring(1).equals(FhirJson.text(contained, "id", path + ".contained"))) {
                    return contained;
                }
            }
            return null;
        }
        var version = reference.indexOf("/_history/");
        var plain = version < 0 ? reference : reference.substring(0, version);
        return conditions.get(plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf(':')) + 1));
    }

    private @Nullable Infection ofConcept(ObjectNode concept, String path) {
        var text = FhirJson.text(concept, "text", path);
        var isCoded = false;
        for (var coding : FhirJson.objects(concept, "coding", path)) {
            var code = FhirJson.text(coding, "code", path + ".coding");
            if (code != null && CodeSystems.isSnomedOrDmd(FhirJson.text(coding, "system", path + ".coding"))) {
                isCoded = true;
                var infection = tables.indication(code);
                if (infection != null) {
                    return infection;
                }
            } else if (text == null && !isCoded) {
                text = FhirJson.text(coding, "display", path + ".coding");
            }
        }
        return text == null ? null : tables.indicationNamed(text);
    }
}
