package prudent.intake.orders;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prudent.facts.Medicine;
import prudent.intake.codes.CodeSystems;
import prudent.intake.products.DosageForm;
import prudent.intake.products.DrugRecognition;
import prudent.intake.products.DrugTables;
import prudent.intake.products.DrugText;
import prudent.intake.products.Product;
import prudent.intake.products.ProductName;
import prudent.intake.record.FhirJson;
import tools.jackson.databind.node.ObjectNode;

/** The medicine of a MedicationRequest: by dm+d or SNOMED CT code and, only where there is none, by text. */
public final class DrugMapper {

    /**
     * What was recognised.
     *
     * @param product the product by whose strength doses are counted: the coded one, else what the text says
     * @param medicine a medicine other than an antimicrobial that changes advice
     */
    public record Recognition(
            DrugRecognition drug,
            @Nullable Product product,
            @Nullable Medicine medicine) {}

    private static final Recognition NOT_STATED = new Recognition(new DrugRecognition.NotStated(), null, null);
    private static final Recognition UNRECOGNISED = new Recognition(new DrugRecognition.Unrecognised(), null, null);

    private final DrugTables tables;
    private final DrugText texts;

    public DrugMapper(DrugTables tables) {
        this.tables = tables;
        this.texts = new DrugText(tables);
    }

    public Recognition recognise(ObjectNode request, Medications medications, String path) {
        var concept = medications.concept(request, path);
        if (concept == null) {
            return NOT_STATED;
        }
        var at = path + ".medication";
        var codings = FhirJson.objects(concept, "coding", at);
        Recognition best = null;
        var text = FhirJson.text(concept, "text", at);
        for (var coding : codings) {
            var code = FhirJson.text(coding, "code", at + ".coding");
            var display = FhirJson.text(coding, "display", at + ".coding");
            text = text == null ? display : text;
            if (code != null && CodeSystems.isSnomedOrDmd(FhirJson.text(coding, "system", at + ".coding"))) {
                best = better(best, ofCode(code, request, path));
            }
        }
        if (best != null) {
            return best;
        }
        if (text == null || text.isBlank()) {
            return codings.isEmpty() ? NOT_STATED : UNRECOGNISED;
        }
        return ofText(text, route(request, path));
    }

    private static Recognition better(@Nullable Recognition held, Recognition found) {
        return held == null || rank(found) > rank(held) ? found : held;
    }

    private static int rank(Recognition recognition) {
        if (recognition.drug instanceof DrugRecognition.Recognised) {
            return recognition.product == null ? 2 : 3;
        }
        return recognition.drug instanceof DrugRecognition.OtherMedicine ? 1 : 0;
    }

    private Recognition ofCode(String code, ObjectNode request, String path) {
        var product = tables.product(code);
        if (product != null) {
            return new Recognition(new DrugRecognition.Recognised(product.drug(), product, false), product, null);
        }
        var drug = tables.substance(code, route(request, path));
        if (drug != null) {
            return new Recognition(new DrugRecognition.Recognised(drug, null, false), null, null);
        }
        return tables.isOtherMedicine(code) || tables.hasSubstance(code)
                ? new Recognition(new DrugRecognition.OtherMedicine(), null, tables.medicine(code))
                : UNRECOGNISED;
    }

    private Recognition ofText(String text, DosageForm route) {
        var drug = texts.recognise(text, route);
        if (drug instanceof DrugRecognition.Recognised recognised) {
            return new Recognition(drug, ProductName.read("", text, recognised.drug()), null);
        }
        var name = texts.nameAtStart(text.strip().toLowerCase(Locale.ROOT));
        return new Recognition(drug, null, name.isEmpty() ? null : tables.medicineNamed(name));
    }

    private static DosageForm route(ObjectNode request, String path) {
        for (var instruction : FhirJson.objects(request, "dosageInstruction", path)) {
            var route = FhirJson.object(instruction, "route", path + ".dosageInstruction");
            List<ObjectNode> codings =
                    route == null ? List.of() : FhirJson.objects(route, "coding", path + ".dosageInstruction.route");
            for (var coding : codings) {
                var code = FhirJson.text(coding, "code", path + ".dosageInstruction.route.coding");
                var form = code == null ? DosageForm.SYSTEMIC : DosageForm.ofRoute(code);
                if (form != DosageForm.SYSTEMIC) {
                    return form;
                }
            }
        }
        return DosageForm.SYSTEMIC;
    }
}
