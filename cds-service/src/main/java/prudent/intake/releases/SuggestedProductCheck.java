package prudent.intake.releases;

import java.util.ArrayList;
import java.util.List;
import prudent.dmd.Release;
import prudent.intake.products.DrugTables;
import prudent.intake.products.ReleaseTable;

/** Whether the products by which we suggest a guideline's choice are still what a release would prescribe. */
final class SuggestedProductCheck {

    private SuggestedProductCheck() {}

    static List<String> of(Release release) {
        var lines = new ArrayList<String>();
        for (var product : new DrugTables(ReleaseTable.NONE).suggested()) {
            var id = Long.parseLong(product.code());
            var found = release.virtuals().get(id);
            var successor = release.virtuals().values().stream()
                    .filter(each -> each.previous() == id)
                    .findFirst();
            if (found == null) {
                lines.add(product.code() + " " + product.name()
                        + successor
                                .map(each -> ": is now " + each.id() + " " + each.name())
                                .orElse(": is not in the release"));
            } else if (found.isInvalid()) {
                lines.add(product.code() + " " + product.name() + ": is marked invalid");
            }
        }
        lines.sort(null);
        return lines;
    }
}
