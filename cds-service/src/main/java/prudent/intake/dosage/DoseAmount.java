package prudent.intake.dosage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prudent.intake.products.Product;

/** Turns an amount with its unit into milligrams: directly, or through the strength of the product. */
final class DoseAmount {

    private DoseAmount() {}

    /** Milligrams, or NaN when unit and product do not tell. */
    static double mg(double amount, String unit, @Nullable Product product) {
        var canonical = canonical(unit);
        return switch (canonical) {
            case "mg" -> amount;
            case "g" -> amount * 1000;
            case "microgram" -> amount / 1000;
            case "" -> Double.NaN;
            default -> throughProduct(amount, canonical, product);
        };
    }

    private static double throughProduct(double amount, String unit, @Nullable Product product) {
        if (product == null || product.mgPerUnit() == 0) {
            return Double.NaN;
        }
        if (unit.equals("spoonful")) {
            // A medicine spoon holds 5 ml.
            return product.unit().equals("ml") ? amount * 5 * product.mgPerUnit() : Double.NaN;
        }
        // Messages often say "tablet" where a capsule is meant.
        var fits = unit.equals(product.unit())
                || (product.isSolid() && (Product.isSolidUnit(unit) || unit.equals("unit of use")));
        return fits ? amount * product.mgPerUnit() : Double.NaN;
    }

    /** One word for a unit however it is written: UCUM, dm+d identifier or text; empty when it is not known. */
    static String canonical(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "mg", "milligram", "milligrams", "258684004" -> "mg";
            case "g", "gram", "grams", "gm", "258682000" -> "g";
            case "ug", "mcg", "microgram", "micrograms", "258685003" -> "microgram";
            case "ml", "millilitre", "millilitres", "mls", "258773002" -> "ml";
            case "tablet", "tablets", "tab", "tabs", "{tbl}", "{tablet}", "428673006", "3319411000001109" -> "tablet";
            case "capsule", "capsules", "cap", "caps", "{capsule}", "428641000", "3316911000001105" -> "capsule";
            case "sachet", "sachets", "{sachet}", "733013000", "3318911000001109" -> "sachet";
            case "straw", "straws" -> "straw";
            case "suppository", "suppositories", "430293001", "3319211000001105" -> "suppository";
            case "pessary", "pessaries", "733007009", "3318511000001102" -> "pessary";
            case "spoonful", "spoonfuls", "teaspoonful", "5ml spoonful", "733015007", "4034811000001104" -> "spoonful";
            case "unit of use" -> "unit of use";
            default -> "";
        };
    }
}
