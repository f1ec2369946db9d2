package prudent.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import prudent.facts.Infection;
import prudent.intake.codes.AllergyTables;
import prudent.intake.codes.ConditionTables;
import prudent.intake.codes.FindingTables;
import prudent.intake.products.DrugTables;
import prudent.intake.products.Product;
import prudent.intake.products.ReleaseTable;
import prudent.intake.products.SuggestedProduct;

/** Every code and name that intake knows, read once from {@code codes/*.csv} and the dm+d release of the data directory. */
public final class Terminology {
    private final ReleaseTable release;
    private final DrugTables drugs;
    private final FindingTables findings = new FindingTables();
    private final ConditionTables conditions = new ConditionTables(findings);
    private final AllergyTables allergies = new AllergyTables();

    private Terminology(ReleaseTable release) {
        this.release = release;
        this.drugs = new DrugTables(release);
    }

    /** Reads the packaged tables; a wrong row stops it with a message that names file, line and column. */
    public static Terminology load() {
        return new Terminology(ReleaseTable.NONE);
    }

    /** The same with the dm+d release that was loaded into the data directory, where there is one. */
    public static Terminology load(Path data) {
        return new Terminology(ReleaseTable.of(data));
    }

    /** The day of the dm+d release that was loaded. */
    public Optional<LocalDate> release() {
        return release.isLoaded() ? Optional.of(release.date()) : Optional.empty();
    }

    /** The indication's name as {@code conditions.csv} has it. */
    public String label(Infection infection) {
        return conditions.label(infection);
    }

    /** The indication's main SNOMED CT code, where one was confirmed. */
    public Optional<String> snomedCode(Infection infection) {
        return conditions.snomedCode(infection);
    }

    /** The antimicrobial product with this dm+d identifier, old or new. */
    public Optional<Product> product(String code) {
        return Optional.ofNullable(drugs.product(code));
    }

    /** The packaged antimicrobial products by their dm+d identifier. */
    public Map<String, Product> products() {
        return drugs.products();
    }

    /** The product that a key of the regimen tables names. */
    public Optional<SuggestedProduct> suggestedProduct(String key) {
        return Optional.ofNullable(drugs.suggested(key));
    }

    /** All products by which a guideline's choice can be suggested. */
    public Collection<SuggestedProduct> suggestedProducts() {
        return drugs.suggested();
    }

    public DrugTables drugs() {
        return drugs;
    }

    FindingTables findings() {
        return findings;
    }

    ConditionTables conditions() {
        return conditions;
    }

    AllergyTables allergies() {
        return allergies;
    }
}
