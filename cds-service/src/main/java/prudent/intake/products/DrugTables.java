package prudent.intake.products;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.facts.Antimicrobial;
import prudent.facts.Medicine;
import prudent.intake.codes.CodeTable;
import prudent.intake.codes.Keys;

/** Which drug or medicine a code or a name stands for. */
public final class DrugTables {
    private static final String OTHER_MEDICINE = "other-medicine";

    private final Map<String, Product> products = new HashMap<>(20_000);
    private final Set<String> otherMedicines = new HashSet<>();
    private final Map<String, Map<DosageForm, Antimicrobial>> substances = new HashMap<>();
    private final Map<String, Map<DosageForm, Antimicrobial>> names = new HashMap<>();
    private final Map<String, Medicine> medicines = new HashMap<>(20_000);
    private final Map<String, Medicine> medicineNames = new HashMap<>();
    private final Map<String, SuggestedProduct> suggested = new HashMap<>();
    private final ReleaseTable release;

    public DrugTables(ReleaseTable release) {
        this.release = release;
        var drugs = new Keys<>(Antimicrobial.class, Antimicrobial::key);
        var forms = new Keys<>(DosageForm.class, DosageForm::key);
        CodeTable.read("products.csv", List.of("code", "drug", "name"), row -> {
            if (row.text(1).equals(OTHER_MEDICINE)) {
                otherMedicines.add(row.code(0));
            } else {
                products.put(row.code(0), ProductName.read(row.text(0), row.text(2), drugs.of(row, 1)));
            }
        });
        CodeTable.read("drug-codes.csv", List.of("code", "form", "drug", "name"), row -> substances
                .computeIfAbsent(row.code(0), code -> new EnumMap<>(DosageForm.class))
                .put(forms.of(row, 1), drugs.of(row, 2)));
        CodeTable.read("drug-names.csv", List.of("name", "form", "drug"), row -> names.computeIfAbsent(
                        row.text(0), name -> new EnumMap<>(DosageForm.class))
                .put(forms.of(row, 1), drugs.of(row, 2)));
        readMedicines();
        readSuggested(drugs);
    }

    private void readMedicines() {
        var keys = new Keys<>(Medicine.class, Medicine::label);
        CodeTable.read(
                "medicines.csv", List.of("code", "medicine"), row -> medicines.put(row.code(0), keys.of(row, 1)));
        for (var medicine : Medicine.values()) {
            medicineNames.put(medicine.label(), medicine);
        }
        CodeTable.read(
                "medicine-names.csv",
                List.of("name", "medicine"),
                row -> medicineNames.put(row.text(0), keys.of(row, 1)));
    }

    private void readSuggested(Keys<Antimicrobial> drugs) {
        CodeTable.read(
                "suggested-products.csv",
                List.of("key", "code", "name", "drug", "unit", "mg_per_unit", "route"),
                row -> {
                    var drug = drugs.of(row, 3);
                    var product = products.get(row.code(1));
                    if (product == null || product.drug() != drug || product.mgPerUnit() != row.number(5)) {
                        throw row.wrong(1, "does not fit products.csv in drug and strength");
                    }
                    suggested.put(
                            row.text(0),
                            new SuggestedProduct(
                                    row.text(0),
                                    row.text(1),
                                    row.text(2),
                                    drug,
                                    row.text(4),
                                    row.number(5),
                                    row.text(6)));
                });
    }

    /** The product: our own tables decide on its drug, the release that was loaded on its name and strength. */
    @Nullable
    public Product product(String code) {
        var packaged = products.get(code);
        if (!(release.meaning(code) instanceof ReleaseMeaning.Drug released)
                || (packaged == null ? otherMedicines.contains(code) : packaged.drug() != released.drug())) {
            return packaged;
        }
        return new Product(code, released.name(), released.drug(), released.mgPerUnit(), released.unit());
    }

    /** The packaged products of antimicrobials by their dm+d identifier. */
    public Map<String, Product> products() {
        return Collections.unmodifiableMap(products);
    }

    /** Whether the code is known and is no antimicrobial: by our tables, or because the release has it and says so. */
    public boolean isOtherMedicine(String code) {
        return otherMedicines.contains(code)
                || medicines.containsKey(code)
                || release.meaning(code) instanceof ReleaseMeaning.Other;
    }

    /** The drug that a substance or virtual moiety stands for in this form; the systemic one where the form says nothing. */
    @Nullable
    public Antimicrobial substance(String code, DosageForm form) {
        return inForm(substance(code), form);
    }

    public boolean hasSubstance(String code) {
        return !substance(code).isEmpty();
    }

    /** The drugs that a substance or virtual moiety stands for, by form. */
    public Map<DosageForm, Antimicrobial> substance(String code) {
        var byForm = substances.get(code);
        if (byForm == null && release.meaning(code) instanceof ReleaseMeaning.Substance substance) {
            return substance.byForm();
        }
        return byForm == null ? Map.of() : byForm;
    }

    boolean hasName(String name) {
        return names.containsKey(name);
    }

    /** The drug that a name stands for in this form; none when it is a form that the tables do not have. */
    @Nullable
    public Antimicrobial named(String name, DosageForm form) {
        return inForm(named(name), form);
    }

    /** The drugs that a name stands for, by form. */
    public Map<DosageForm, Antimicrobial> named(String name) {
        return names.getOrDefault(name, Map.of());
    }

    private static @Nullable Antimicrobial inForm(Map<DosageForm, Antimicrobial> byForm, DosageForm form) {
        var exact = byForm.get(form);
        if (exact != null || form != DosageForm.SYSTEMIC) {
            return exact;
        }
        return byForm.size() == 1 ? byForm.values().iterator().next() : null;
    }

    @Nullable
    public Medicine medicine(String code) {
        var packaged = medicines.get(code);
        return packaged == null && release.meaning(code) instanceof ReleaseMeaning.Other other
                ? other.medicine()
                : packaged;
    }

    @Nullable
    public Medicine medicineNamed(String name) {
        return medicineNames.get(name);
    }

    @Nullable
    public SuggestedProduct suggested(String key) {
        return suggested.get(key);
    }

    public Collection<SuggestedProduct> suggested() {
        return Collections.unmodifiableCollection(suggested.values());
    }
}
