package prudent.intake;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import prudent.facts.Infection;

/** Every code and name that intake knows, read once from {@code codes/*.csv}; immutable afterwards. */
public final class Terminology {
    private final DrugTables drugs = new DrugTables();
    private final FindingTables findings = new FindingTables();
    private final ConditionTables conditions = new ConditionTables(findings);
    private final AllergyTables allergies = new AllergyTables();

    private Terminology() {}

    /** Reads the tables; a wrong row stops it with a message that names file, line and column. */
    public static Terminology load() {
        return new Terminology();
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

    /** All antimicrobial products by their dm+d identifier. */
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

    DrugTables drugs() {
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
