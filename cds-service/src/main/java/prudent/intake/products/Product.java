package prudent.intake.products;

import prudent.facts.Antimicrobial;

/**
 * A dm+d product of an antimicrobial.
 *
 * @param code its dm+d identifier
 * @param name its name without the maker
 * @param drug the drug
 * @param mgPerUnit milligrams of the first-named ingredient (for co-trimoxazole of both) in one unit; 0 when the name does not say
 * @param unit what is counted: {@code tablet}, {@code capsule}, {@code sachet}, {@code ml} …; empty when the name does not say
 */
public record Product(String code, String name, Antimicrobial drug, double mgPerUnit, String unit) {

    /** Whether doses of it are counted in tablets, capsules or the like. */
    public boolean isSolid() {
        return isSolidUnit(unit);
    }

    public static boolean isSolidUnit(String unit) {
        return switch (unit) {
            case "tablet", "capsule", "sachet", "straw", "suppository", "pessary" -> true;
            default -> false;
        };
    }
}
