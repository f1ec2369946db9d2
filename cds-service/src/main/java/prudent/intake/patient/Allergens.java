package prudent.intake.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialClass;
import prudent.intake.codes.AllergyTables;
import prudent.intake.codes.CodeSystems;
import prudent.intake.products.DosageForm;
import prudent.intake.products.DrugTables;
import prudent.intake.record.FhirJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * The classes of antimicrobials that an allergy is to: by code of a finding, class, substance or product, and by text where no
 * code tells. Text beside a code that the tables do not have is read too, because here it can only add caution.
 */
final class Allergens {
    private final AllergyTables tables;
    private final DrugTables drugs;

    Allergens(AllergyTables tables, DrugTables drugs) {
        this.tables = tables;
        this.drugs = drugs;
    }

    List<AllergyTables.Meaning> of(ObjectNode concept, String path) {
        var found = new ArrayList<AllergyTables.Meaning>();
        AllergyTables.Meaning open = null;
        var text = new StringBuilder(AllergyMapper.lower(FhirJson.text(concept, "text", path)));
        for (var coding : FhirJson.objects(concept, "coding", path)) {
            var code = FhirJson.text(coding, "code", path + ".coding");
            var meaning = code == null ? null : meaning(coding, code, path);
            if (meaning != null && meaning.needsText()) {
                open = meaning;
            } else if (meaning != null) {
                found.add(meaning);
            } else {
                text.append(" ; ").append(AllergyMapper.lower(FhirJson.text(coding, "display", path + ".coding")));
            }
        }
        if (found.isEmpty()) {
            found.addAll(named(text.toString()));
        }
        if (found.isEmpty() && open != null && !open.mayBeOtherThanDrug()) {
            found.add(open);
        }
        return found;
    }

    /** The same for a problem, where only codes of allergy findings count: a drug alone is no problem. */
    List<AllergyTables.Meaning> ofFinding(ObjectNode concept, String path) {
        var found = new ArrayList<AllergyTables.Meaning>();
        for (var coding : FhirJson.objects(concept, "coding", path)) {
            var code = FhirJson.text(coding, "code", path + ".coding");
            var known = code == null || !isKnownSystem(coding, path) ? null : tables.code(code);
            if (known != null && known.allergen() != null) {
                found.add(known);
            }
        }
        return found;
    }

    private static boolean isKnownSystem(ObjectNode coding, String path) {
        return CodeSystems.isSnomedOrDmd(FhirJson.text(coding, "system", path + ".coding"));
    }

    private AllergyTables.@Nullable Meaning meaning(ObjectNode coding, String code, String path) {
        if (!isKnownSystem(coding, path)) {
            return null;
        }
        var known = tables.code(code);
        if (known != null) {
            return known;
        }
        var product = drugs.product(code);
        if (product != null) {
            return ofDrug(product.drug(), product.name());
        }
        var drug = drugs.substance(code, DosageForm.SYSTEMIC);
        return drug == null ? null : ofDrug(drug, "");
    }

    private AllergyTables.Meaning ofDrug(Antimicrobial drug, String name) {
        if (drug == Antimicrobial.OTHER_ANTIBACTERIAL) {
            var named = named(AllergyMapper.lower(name));
            if (!named.isEmpty()) {
                return named.get(0);
            }
        }
        return new AllergyTables.Meaning(drug.antimicrobialClass(), false, false);
    }

    /** Every class that the text names as a whole word or group of words. "Penicillamine" is another word than "penicillin". */
    private List<AllergyTables.Meaning> named(String lower) {
        var found = new ArrayList<AllergyTables.Meaning>();
        var whole = tables.named(lower.replace(" ;", "").strip());
        if (whole != null) {
            return List.of(whole);
        }
        var words = new StringTokenizer(lower, " ,;:()/.&+");
        var before = "";
        while (words.hasMoreTokens()) {
            var word = words.nextToken();
            var meaning = meaningOf(before + " " + word);
            meaning = meaning == null ? meaningOf(word) : meaning;
            if (meaning != null && !found.contains(meaning)) {
                found.add(meaning);
            }
            before = word;
        }
        return found;
    }

    private AllergyTables.@Nullable Meaning meaningOf(String name) {
        var meaning = tables.named(name);
        if (meaning != null) {
            return meaning;
        }
        var drug = drugs.named(name, DosageForm.SYSTEMIC);
        return drug == null || drug.antimicrobialClass() == AntimicrobialClass.ANTISEPTIC
                ? null
                : new AllergyTables.Meaning(drug.antimicrobialClass(), false, false);
    }
}
