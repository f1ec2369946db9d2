package prudent.intake.products;

import prudent.facts.Antimicrobial;

/**
 * A product by which a guideline's choice is suggested.
 *
 * @param key its key in the regimen tables
 * @param code its dm+d identifier (VMP)
 * @param name its name
 * @param drug the drug
 * @param unit what is counted: {@code tablet}, {@code capsule}, {@code sachet}, {@code ml} or {@code gram}
 * @param mgPerUnit milligrams of the first-named ingredient in one unit; 0 when it is not dosed in milligrams
 * @param route how it is given: {@code oral}, {@code skin} or {@code eye}
 */
public record SuggestedProduct(
        String key, String code, String name, Antimicrobial drug, String unit, double mgPerUnit, String route) {}
