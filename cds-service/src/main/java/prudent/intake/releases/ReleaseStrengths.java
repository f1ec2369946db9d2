package prudent.intake.releases;

import java.util.Locale;
import prudent.dmd.Release.Strength;
import prudent.dmd.Release.Virtual;
import prudent.facts.Antimicrobial;
import prudent.intake.products.Product;
import prudent.intake.products.ProductName;
import prudent.intake.products.ReleaseMeaning;

/**
 * How many milligrams are in one unit of a product: what its name says, and what the release says of its only ingredient. Where the
 * two differ, nobody knows.
 */
final class ReleaseStrengths {
    private static final double TOLERANCE = 0.01;

    private ReleaseStrengths() {}

    static ReleaseMeaning.Drug of(Virtual product, Antimicrobial drug) {
        var named = ProductName.read("", product.name(), drug);
        var unit = named.unit().isEmpty() ? unit(product.unit()) : named.unit();
        var stated =
                product.strengths().size() == 1 ? mgPerUnit(product.strengths().get(0), unit) : 0;
        var mg = named.mgPerUnit();
        if (stated > 0 && mg == 0 && !ProductName.isCombination(drug)) {
            mg = stated;
        } else if (stated > 0 && Math.abs(stated - mg) > TOLERANCE * stated) {
            mg = 0;
        }
        return new ReleaseMeaning.Drug(drug, product.name(), mg, unit);
    }

    /** Whether name and ingredient tell different strengths. */
    static boolean differ(Virtual product, ReleaseMeaning.Drug drug) {
        return drug.mgPerUnit() == 0
                && ProductName.read("", product.name(), drug.drug()).mgPerUnit() > 0;
    }

    private static String unit(String name) {
        var unit = name.toLowerCase(Locale.ROOT);
        return Product.isSolidUnit(unit) ? unit : "";
    }

    /** Milligrams per tablet or per millilitre; 0 for creams, percentages and units of activity. */
    private static double mgPerUnit(Strength strength, String unit) {
        var mg = strength.amount()
                * switch (strength.unit()) {
                    case "gram", "g" -> 1000;
                    case "mg" -> 1;
                    case "microgram" -> 0.001;
                    default -> 0;
                };
        if (strength.perUnit().isEmpty()) {
            return unit.isEmpty() || unit.equals("ml") ? 0 : mg;
        }
        var isPerMl = strength.perUnit().equals("ml") && unit.equals("ml") && strength.perAmount() > 0;
        return isPerMl ? mg / strength.perAmount() : 0;
    }
}
