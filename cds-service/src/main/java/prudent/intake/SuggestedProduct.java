package prudent.intake;

import prudent.facts.Antimicrobial;

/**
 * A product by which a guideline's choice is suggested.
 *
 * @param key its key in the regimen tables
 * @param code its dm+d identifier (VMP)
 * @param name its name
 * @param drug the drug
 * @param unit what is counted: {@code tablet}, {@code capsule} or {@code ml}
 * @param mgPerUnit milligrams of the first-named ingredient in one unit
 */
public record SuggestedProduct(
        String key, String code, String name, Antimicrobial drug, String unit, double mgPerUnit) {}
