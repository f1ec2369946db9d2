package prudent.intake.codes;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conversions between simple UCUM units of the same kind; anything else is not converted. */
public final class UcumUnits {
    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("kg", new Unit("mass", "1000")),
            Map.entry("g", new Unit("mass", "1")),
            Map.entry("min", new Unit("time", "60")),
            Map.entry("s", new Unit("time", "1")),
            Map.entry("ms", new Unit("time", "0.001")),
            Map.entry("h", new Unit("time", "3600")),
            Map.entry("d", new Unit("time", "86400")),
            Map.entry("wk", new Unit("time", "604800")),
            Map.entry("mm", new Unit("length", "0.1")),
            Map.entry("cm", new Unit("length", "1")),
            Map.entry("m", new Unit("length", "100")),
            Map.entry("mg/L", new Unit("concentration", "1")),
            Map.entry("mg/dL", new Unit("concentration", "10")),
            Map.entry("ug/mL", new Unit("concentration", "1")));

    private record Unit(String kind, BigDecimal factor) {
        Unit(String kind, String factor) {
            this(kind, new BigDecimal(factor));
        }
    }

    private UcumUnits() {}

    /** The value in the wanted unit; nothing when the units are of different kinds or unknown. */
    public static @Nullable Double convert(BigDecimal value, String from, String to) {
        if (from.equals(to) || withoutAnnotations(from).equals(withoutAnnotations(to))) {
            return value.doubleValue();
        }
        var given = UNITS.get(withoutAnnotations(from));
        var wanted = UNITS.get(to);
        if (given == null || wanted == null || !given.kind.equals(wanted.kind)) {
            return null;
        }
        return value.multiply(given.factor).doubleValue() / wanted.factor.doubleValue();
    }

    /** Whether the unit says only what is counted, as "{score}" does, or nothing. */
    public static boolean isDimensionless(String unit) {
        var bare = withoutAnnotations(unit);
        return bare.isEmpty() || bare.equals("1");
    }

    /** UCUM lets a comment stand in braces: "{beats}/min" is "/min"; a body surface is a comment too. */
    private static String withoutAnnotations(String unit) {
        var open = unit.indexOf('{');
        if (open < 0) {
            return unit.endsWith("/1.73m2") || unit.endsWith("/1.73.m2")
                    ? unit.substring(0, unit.indexOf("1.73"))
                    : unit;
        }
        var close = unit.indexOf('}', open);
        return close < 0 ? unit : unit.substring(0, open) + unit.substring(close + 1);
    }
}
