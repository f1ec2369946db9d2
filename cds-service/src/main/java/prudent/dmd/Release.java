package prudent.dmd;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What one release of dm+d says, as far as prescribing is concerned. Identifiers are concept identifiers of SNOMED CT or dm+d; 0
 * where there is none.
 *
 * @param date the day by which its files are named
 * @param moieties virtual therapeutic moieties (VTM)
 * @param ingredients ingredient substances
 * @param virtuals virtual medicinal products (VMP)
 * @param actuals actual medicinal products (AMP)
 * @param virtualPacks packs of virtual products (VMPP), each with its product
 * @param actualPacks packs of actual products (AMPP), each with its product
 */
public record Release(
        LocalDate date,
        Map<Long, Concept> moieties,
        Map<Long, Concept> ingredients,
        Map<Long, Virtual> virtuals,
        Map<Long, Actual> actuals,
        Map<Long, Long> virtualPacks,
        Map<Long, Long> actualPacks) {

    /**
     * A moiety or an ingredient.
     *
     * @param previous the identifier that it had before
     */
    public record Concept(long id, long previous, String name, boolean isInvalid) {}

    /**
     * A virtual medicinal product.
     *
     * @param previous the identifier that it had before
     * @param moiety its VTM
     * @param unit what one dose is counted in, by its name
     * @param routes names of its routes of administration
     */
    public record Virtual(
            long id,
            long previous,
            long moiety,
            String name,
            boolean isInvalid,
            String unit,
            List<Strength> strengths,
            List<String> routes) {}

    /**
     * How much of an ingredient is in a product; 0 and empty where the release does not say.
     *
     * @param basis the substance that the strength is counted in, where that is another one
     * @param amount how much of it …
     * @param unit … in this unit …
     * @param perAmount … per this amount …
     * @param perUnit … in this unit; empty for a tablet, a capsule or the like
     */
    public record Strength(long ingredient, long basis, double amount, String unit, double perAmount, String perUnit) {}

    /**
     * An actual medicinal product.
     *
     * @param product its VMP
     * @param name its name without the maker
     */
    public record Actual(long id, long product, String name, boolean isInvalid) {}

    /** How many concepts there are, of all kinds. */
    public int size() {
        return moieties.size()
                + ingredients.size()
                + virtuals.size()
                + actuals.size()
                + virtualPacks.size()
                + actualPacks.size();
    }
}
