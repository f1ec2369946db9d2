package prudent.intake.dosage;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import prudent.intake.products.Product;
import prudent.intake.record.FhirJson;
import prudent.intake.record.FhirTime;
import tools.jackson.databind.node.ObjectNode;

/** Reads the structured part of one dosageInstruction. */
final class StructuredDosage {
    private final ObjectNode instruction;
    private final String path;
    private final ZoneId zone;
    private boolean unclear;

    private StructuredDosage(ObjectNode instruction, String path, ZoneId zone) {
        this.instruction = instruction;
        this.path = path;
        this.zone = zone;
    }

    static Phase read(ObjectNode instruction, @Nullable Product product, String path, ZoneId zone) {
        return new StructuredDosage(instruction, path, zone).phase(product);
    }

    private Phase phase(@Nullable Product product) {
        unclear = Boolean.TRUE.equals(FhirJson.truth(instruction, "asNeededBoolean", path))
                || FhirJson.object(instruction, "asNeededCodeableConcept", path) != null;
        var mg = mg(product);
        var timing = FhirJson.object(instruction, "timing", path);
        if (timing == null) {
            return new Phase(mg, Double.NaN, Double.NaN, Double.NaN, unclear);
        }
        var at = path + ".timing";
        var repeat = FhirJson.object(timing, "repeat", at);
        var coded = coded(FhirJson.object(timing, "code", at), at + ".code");
        if (repeat == null) {
            return new Phase(mg, coded, Double.NaN, Double.NaN, unclear);
        }
        var bounds = bounds(repeat, at + ".repeat");
        var count = number(repeat, "count", at + ".repeat");
        var said = times(repeat, at + ".repeat");
        var times = Double.isNaN(said) ? coded : said;
        unclear |= Phase.differ(said, coded);
        if (Double.isNaN(times) && !Double.isNaN(bounds)) {
            times = count / bounds;
        }
        // A single administration is a course of one day, whatever rhythm it might have had.
        var counted = count == 1 && Double.isNaN(times) ? 1 : count / times;
        times = Double.isNaN(times) && count == 1 ? 1 : times;
        return new Phase(mg, times, Phase.least(bounds, counted), Phase.most(bounds, counted), unclear);
    }

    private double mg(@Nullable Product product) {
        var doses = FhirJson.objects(instruction, "doseAndRate", path);
        if (doses.isEmpty()) {
            return Double.NaN;
        }
        var at = path + ".doseAndRate";
        unclear |= doses.size() > 1 || FhirJson.object(doses.get(0), "doseRange", at) != null;
        var quantity = FhirJson.object(doses.get(0), "doseQuantity", at);
        return quantity == null ? Double.NaN : mg(quantity, product, at + ".doseQuantity");
    }

    private static double mg(ObjectNode quantity, @Nullable Product product, String at) {
        var value = number(quantity, "value", at);
        var code = FhirJson.text(quantity, "code", at);
        var unit = FhirJson.text(quantity, "unit", at);
        var byCode = code == null ? Double.NaN : DoseAmount.mg(value, code, product);
        var mg = Double.isNaN(byCode) && unit != null ? DoseAmount.mg(value, unit, product) : byCode;
        return mg > 0 ? mg : Double.NaN;
    }

    private double times(ObjectNode repeat, String at) {
        unclear |= FhirJson.element(repeat, "frequencyMax") != null
                || FhirJson.element(repeat, "periodMax") != null
                || FhirJson.element(repeat, "countMax") != null
                || !FhirJson.texts(repeat, "dayOfWeek", at).isEmpty();
        var moments = Math.max(
                FhirJson.texts(repeat, "timeOfDay", at).size(),
                FhirJson.texts(repeat, "when", at).size());
        var frequency = number(repeat, "frequency", at);
        var period = number(repeat, "period", at);
        var unit = FhirJson.text(repeat, "periodUnit", at);
        if (unit == null || !(period > 0)) {
            return moments > 0 ? moments : Double.NaN;
        }
        var days = period * days(unit);
        unclear |= days > 1;
        var often = Double.isNaN(frequency) ? Math.max(1, moments) : frequency;
        return often / days;
    }

    private double bounds(ObjectNode repeat, String at) {
        var duration = FhirJson.object(repeat, "boundsDuration", at);
        if (duration != null) {
            return duration(duration, at + ".boundsDuration");
        }
        var period = FhirJson.object(repeat, "boundsPeriod", at);
        if (period == null) {
            return Double.NaN;
        }
        var start = FhirJson.text(period, "start", at + ".boundsPeriod");
        var end = FhirJson.text(period, "end", at + ".boundsPeriod");
        if (start == null || end == null) {
            return Double.NaN;
        }
        var from = FhirTime.parse(start, zone, at + ".boundsPeriod.start");
        var to = FhirTime.parse(end, zone, at + ".boundsPeriod.end");
        // A period of days includes its last day.
        var days = to.hasTime() && from.hasTime()
                ? (to.second() - from.second()) / 86_400.0
                : ChronoUnit.DAYS.between(from.date(), to.date()) + 1;
        return days > 0 ? days : Double.NaN;
    }

    /** A Duration in days, or NaN. */
    static double duration(ObjectNode duration, String at) {
        var code = FhirJson.text(duration, "code", at);
        var unit = FhirJson.text(duration, "unit", at);
        var comparator = FhirJson.text(duration, "comparator", at);
        var days = number(duration, "value", at) * days(code != null ? code : unit == null ? "" : unit);
        return days > 0 && comparator == null ? days : Double.NaN;
    }

    private static double days(String unit) {
        return switch (unit) {
            case "d", "day", "days" -> 1;
            case "wk", "week", "weeks" -> 7;
            case "h", "hour", "hours" -> 1 / 24.0;
            case "min" -> 1 / 1440.0;
            default -> Double.NaN;
        };
    }

    private static double number(ObjectNode parent, String name, String at) {
        var number = FhirJson.number(parent, name, at);
        return number == null ? Double.NaN : number.doubleValue();
    }

    private static double coded(@Nullable ObjectNode concept, String at) {
        if (FhirJson.hasCode(concept, at, "QD", "AM", "PM")) {
            return 1;
        }
        if (FhirJson.hasCode(concept, at, "BID", "Q12H")) {
            return 2;
        }
        if (FhirJson.hasCode(concept, at, "TID", "Q8H")) {
            return 3;
        }
        return FhirJson.hasCode(concept, at, "QID", "Q6H") ? 4 : Double.NaN;
    }
}
