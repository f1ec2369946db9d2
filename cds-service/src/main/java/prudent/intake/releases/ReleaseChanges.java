package prudent.intake.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import prudent.dmd.Release;
import prudent.intake.products.DrugTables;
import prudent.intake.products.Product;
import prudent.intake.products.ReleaseMeaning;
import prudent.intake.products.ReleaseTable;

/**
 * What a release changes for a caller: antimicrobial products that are new to us, those whose drug or strength is another than before,
 * and those that the release before had and this one has not.
 */
final class ReleaseChanges {
    private final List<String> added = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final DrugTables before;
    private final Release release;

    /** @param before our tables with the release that was loaded before, where there was one */
    ReleaseChanges(DrugTables before, ReleaseTable loaded, Release release, Map<Long, ReleaseMeaning> meanings) {
        this.before = before;
        this.release = release;
        for (var id : new TreeSet<>(meanings.keySet())) {
            compare(id, meanings.getOrDefault(id, ReleaseMeaning.UNRESOLVED));
        }
        loaded.forEach((id, meaning) -> {
            if (meaning instanceof ReleaseMeaning.Drug drug && !meanings.containsKey(id)) {
                gone.add(id + " " + drug.name() + ": " + drug.drug().key());
            }
        });
    }

    private void compare(long id, ReleaseMeaning meaning) {
        var code = Long.toString(id);
        var held = before.product(code);
        if (meaning instanceof ReleaseMeaning.Drug drug) {
            if (held == null) {
                added.add(line(id, drug));
            } else if (!drug.isLike(new ReleaseMeaning.Drug(held.drug(), "", held.mgPerUnit(), held.unit()))) {
                changed.add(line(id, drug) + ", before " + text(held));
            }
        } else if (held != null) {
            changed.add(id + " " + held.name() + ": now no drug, before " + text(held));
        }
    }

    private String line(long id, ReleaseMeaning.Drug drug) {
        return id + " " + drug.name() + (isPack(id) ? " (pack)" : "") + ": "
                + text(new Product("", "", drug.drug(), drug.mgPerUnit(), drug.unit()));
    }

    private boolean isPack(long id) {
        return release.virtualPacks().containsKey(id) || release.actualPacks().containsKey(id);
    }

    private static String text(@Nullable Product product) {
        if (product == null) {
            return "unknown";
        }
        var strength = product.mgPerUnit() > 0
                ? product.mgPerUnit() + " mg a " + (product.unit().isEmpty() ? "unit" : product.unit())
                : "strength not known";
        return product.drug().key() + ", " + strength;
    }

    List<String> added() {
        return added;
    }

    List<String> changed() {
        return changed;
    }

    List<String> gone() {
        return gone;
    }
}
