package prudent.hooks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prudent.decisions.OrderChange.Treatment;
import prudent.facts.Amounts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a treatment into an order as FHIR R4: product, dosage, quantity and length of the course. */
final class TreatmentJson {

    private static final String DMD = "https://dmd.nhs.uk";
    private static final String SNOMED_CT = "http://snomed.info/sct";
    private static final String UCUM = "http://unitsofmeasure.org";

    /** dm+d's own routes are SNOMED CT concepts (dm+d lookup file, routes of administration). */
    private enum Route {
        ORAL("26643006", "Oral"),
        SKIN("6064005", "Cutaneous"),
        EYE("54485002", "Ocular");

        private final String code;
        private final String display;

        Route(String code, String display) {
            this.code = code;
            this.display = display;
        }
    }

    /** dm+d's own units are SNOMED CT concepts (dm+d lookup file, units of measure). */
    private static final Map<String, String> UNIT_CODES = Map.of(
            "tablet",
            "428673006",
            "capsule",
            "428641000",
            "sachet",
            "733013000",
            "ml",
            "258773002",
            "gram",
            "258682000");

    /** What of a dosage is written anew; the limits belong to the old dose. */
    private static final List<String> REPLACED =
            List.of("sequence", "text", "timing", "doseAndRate", "maxDosePerPeriod", "maxDosePerAdministration");

    private TreatmentJson() {}

    static void write(ObjectNode order, Treatment treatment) {
        var sameProduct = orders(order, treatment.productCode());
        var kept = keptOfDosage(order, sameProduct);
        order.remove("medicationReference");
        var medication = order.putObject("medicationCodeableConcept");
        medication
                .putArray("coding")
                .addObject()
                .put("system", DMD)
                .put("code", treatment.productCode())
                .put("display", treatment.productName());
        medication.put("text", treatment.productName());
        if (!kept.has("route")) {
            route(kept, treatment);
        }
        var instructions = order.putArray("dosageInstruction");
        instructions(instructions, treatment);
        instructions.forEach(each -> ((ObjectNode) each).setAll(kept.deepCopy()));
        supply(order.withObject("/dispenseRequest"), treatment, sameProduct);
    }

    private static void instructions(ArrayNode instructions, Treatment treatment) {
        if (treatment.firstDayMg() > 0) {
            var first = dosage(instructions, 1, 1);
            dose(first, treatment.firstDayMg());
            first.put("sequence", 1).put("text", Amounts.mg(treatment.firstDayMg()) + " on the first day");
            var then = dosage(instructions, treatment.timesPerDay(), treatment.days() - 1);
            dose(then, treatment.mg());
            then.put("sequence", 2).put("text", "then " + text(treatment, treatment.days() - 1));
        } else {
            var only = dosage(instructions, treatment.timesPerDay(), treatment.days());
            only.put("text", text(treatment, treatment.days()));
            if (treatment.directions().isEmpty()) {
                dose(only, treatment.mg());
            }
        }
    }

    /** A supply that the table leaves to the prescriber stays as it was drafted, unless it was of another product. */
    private static void supply(ObjectNode dispense, Treatment treatment, boolean sameProduct) {
        if (treatment.quantity() > 0) {
            var unit = treatment.unit();
            quantity(dispense.putObject("quantity"), treatment.quantity(), unit, SNOMED_CT, UNIT_CODES.get(unit));
        } else if (!sameProduct) {
            dispense.remove("quantity");
        }
        quantity(dispense.putObject("expectedSupplyDuration"), treatment.days(), "day", UCUM, "d");
    }

    /** What the draft says about taking the same product beside dose and timing. */
    private static ObjectNode keptOfDosage(ObjectNode order, boolean sameProduct) {
        var kept = JsonNodeFactory.instance.objectNode();
        if (sameProduct && order.path("dosageInstruction").path(0) instanceof ObjectNode dosage) {
            kept.setAll(dosage);
            kept.remove(REPLACED);
        }
        return kept;
    }

    private static void route(ObjectNode dosage, Treatment treatment) {
        var route = Route.valueOf(treatment.route().toUpperCase(Locale.ROOT));
        dosage.putObject("route")
                .putArray("coding")
                .addObject()
                .put("system", SNOMED_CT)
                .put("code", route.code)
                .put("display", route.display);
    }

    private static boolean orders(ObjectNode order, String productCode) {
        for (var coding : order.path("medicationCodeableConcept").path("coding")) {
            if (coding.path("code").asString("").equals(productCode)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Treatment treatment, int days) {
        return treatment.dosage() + " for " + Amounts.days(days);
    }

    private static ObjectNode dosage(ArrayNode instructions, double times, int days) {
        var dosage = instructions.addObject();
        var repeat = dosage.putObject("timing").putObject("repeat");
        quantity(repeat.putObject("boundsDuration"), days, "day", UCUM, "d");
        if (times > 0) {
            repeat.put("frequency", (int) times).put("period", 1).put("periodUnit", "d");
        }
        return dosage;
    }

    private static void dose(ObjectNode dosage, double mg) {
        quantity(dosage.putArray("doseAndRate").addObject().putObject("doseQuantity"), mg, "mg", UCUM, "mg");
    }

    private static void quantity(ObjectNode quantity, double value, String unit, String system, @Nullable String code) {
        var number = new BigDecimal(Amounts.number(value));
        if (number.scale() <= 0) {
            quantity.put("value", number.intValueExact());
        } else {
            quantity.put("value", number);
        }
        quantity.put("unit", unit).put("system", system).put("code", code);
    }

    /** Whether a supply counted in this unit can be written. */
    static boolean counts(String unit) {
        return UNIT_CODES.containsKey(unit);
    }
}
