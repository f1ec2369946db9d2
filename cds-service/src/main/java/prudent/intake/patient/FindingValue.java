package prudent.intake.patient;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import prudent.facts.Observable;
import prudent.facts.ObservedValue;
import prudent.intake.codes.CodeSystems;
import prudent.intake.codes.FindingTables;
import prudent.intake.codes.UcumUnits;
import prudent.intake.codes.VocabularyEntry;
import prudent.intake.record.FhirJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the value of one finding from an Observation, a component or an answer: a Boolean, a Double in the vocabulary's unit, or
 * an {@link ObservedValue}. A value of another kind than the vocabulary's, or in a unit that cannot be converted, is no value.
 */
final class FindingValue {
    private final FindingTables tables;
    private final VocabularyEntry entry;
    private final String path;

    FindingValue(FindingTables tables, VocabularyEntry entry, String path) {
        this.tables = tables;
        this.entry = entry;
        this.path = path;
    }

    @Nullable
    Object of(ObjectNode holder) {
        var value = read(holder);
        return value instanceof Double number && !Double.isFinite(number) ? null : value;
    }

    private @Nullable Object read(ObjectNode holder) {
        var truth = FhirJson.truth(holder, "valueBoolean", path);
        var quantity = FhirJson.object(holder, "valueQuantity", path);
        var integer = FhirJson.number(holder, "valueInteger", path);
        var decimal = FhirJson.number(holder, "valueDecimal", path);
        FhirJson.text(holder, "valueString", path);
        return switch (entry.type()) {
            case BOOLEAN -> truth;
            case CODE -> coded(holder);
            case QUANTITY -> quantity != null ? inUnit(quantity) : plain(integer != null ? integer : decimal);
            case INTEGER -> quantity != null ? counted(quantity) : whole(integer != null ? integer : decimal);
        };
    }

    private static @Nullable Double plain(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }

    private static @Nullable Double whole(@Nullable BigDecimal number) {
        // By its double, because the exact remainder of a number with a huge exponent would take for ever.
        var value = number == null ? Double.NaN : number.doubleValue();
        return value == Math.rint(value) ? (Double) value : null;
    }

    private @Nullable Double inUnit(ObjectNode quantity) {
        var value = FhirJson.number(quantity, "value", path + ".valueQuantity");
        var unit = unit(quantity);
        if (value == null || unit == null || !isUsable(quantity)) {
            return null;
        }
        return UcumUnits.convert(value, unit, entry.unit());
    }

    private @Nullable Double counted(ObjectNode quantity) {
        var value = FhirJson.number(quantity, "value", path + ".valueQuantity");
        var unit = unit(quantity);
        return FhirJson.text(quantity, "comparator", path + ".valueQuantity") == null
                        && (unit == null || UcumUnits.isDimensionless(unit))
                ? whole(value)
                : null;
    }

    private @Nullable String unit(ObjectNode quantity) {
        var code = FhirJson.text(quantity, "code", path + ".valueQuantity");
        return code != null ? code : FhirJson.text(quantity, "unit", path + ".valueQuantity");
    }

    /** A bound is no value, except that laboratories report a normal eGFR as "over 90" and a normal CRP as "under 5". */
    private boolean isUsable(ObjectNode quantity) {
        var comparator = FhirJson.text(quantity, "comparator", path + ".valueQuantity");
        return comparator == null
                || (entry.item() == Observable.EGFR && comparator.startsWith(">"))
                || (entry.item() == Observable.CRP && comparator.startsWith("<"));
    }

    private @Nullable ObservedValue coded(ObjectNode holder) {
        var concept = FhirJson.object(holder, "valueCodeableConcept", path);
        if (concept != null) {
            for (var coding : FhirJson.objects(concept, "coding", path + ".valueCodeableConcept")) {
                var value = allowed(coding, path + ".valueCodeableConcept.coding");
                if (value != null) {
                    return value;
                }
            }
        }
        var coding = FhirJson.object(holder, "valueCoding", path);
        return coding == null ? null : allowed(coding, path + ".valueCoding");
    }

    private @Nullable ObservedValue allowed(ObjectNode coding, String at) {
        var code = FhirJson.text(coding, "code", at);
        if (code == null || !CodeSystems.FINDING_VALUE.equals(FhirJson.text(coding, "system", at))) {
            return null;
        }
        var value = tables.value(code);
        return value != null && entry.allowed().contains(value) ? value : null;
    }
}
