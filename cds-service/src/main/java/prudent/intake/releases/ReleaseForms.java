package prudent.intake.releases;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import prudent.dmd.Release.Virtual;
import prudent.intake.products.DosageForm;
import prudent.intake.products.DrugText;

/** Where a product of a release acts: by its routes of administration and, where it states none, by the words of its name. */
final class ReleaseForms {
    private static final Set<String> SYSTEMIC = Set.of(
            "oral",
            "buccal",
            "sublingual",
            "gastroenteral",
            "rectal",
            "intravenous",
            "intramuscular",
            "subcutaneous",
            "intraosseous",
            "intraarterial",
            "intraperitoneal",
            "intrathecal",
            "transdermal");

    private ReleaseForms() {}

    /** The forms that it is; none when it acts elsewhere: in the nose, the lungs, the mouth, the bladder. */
    static Set<DosageForm> of(Virtual product) {
        return product.routes().isEmpty() ? EnumSet.of(DrugText.form(product.name())) : ofRoutes(product.routes());
    }

    private static Set<DosageForm> ofRoutes(List<String> routes) {
        var forms = EnumSet.noneOf(DosageForm.class);
        for (var route : routes) {
            var name = route.toLowerCase(Locale.ROOT);
            // What can be swallowed or injected is systemic, whatever else may be done with it.
            if (SYSTEMIC.contains(name)) {
                return EnumSet.of(DosageForm.SYSTEMIC);
            }
            switch (name) {
                case "ocular", "ophthalmic", "intraocular", "intracameral", "intravitreal", "subconjunctival" ->
                    forms.add(DosageForm.EYE);
                case "auricular" -> forms.add(DosageForm.EAR);
                case "cutaneous", "scalp" -> forms.add(DosageForm.SKIN);
                case "vaginal" -> forms.add(DosageForm.VAGINAL);
                default -> {}
            }
        }
        return forms;
    }

    static boolean areLocal(Set<DosageForm> forms) {
        return !forms.isEmpty() && !forms.contains(DosageForm.SYSTEMIC);
    }
}
