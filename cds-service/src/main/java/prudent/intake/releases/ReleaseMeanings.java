package prudent.intake.releases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prudent.dmd.Release;
import prudent.dmd.Release.Actual;
import prudent.dmd.Release.Concept;
import prudent.dmd.Release.Virtual;
import prudent.intake.products.DrugTables;
import prudent.intake.products.ReleaseMeaning;

/**
 * What each identifier of a release stands for, by our own tables: first what they say of the product itself, then what they say of
 * its moiety and its ingredients. Packs and actual products are what their virtual product is.
 */
final class ReleaseMeanings {

    /** A product that needs a look, and why. */
    record Note(long id, String name, String why) {}

    private final DrugTables tables;
    private final Release release;
    private final VirtualProducts virtualProducts;
    private final Map<Long, ReleaseMeaning> meanings = new HashMap<>();
    private final Map<Long, ReleaseMeaning> former = new HashMap<>();
    private final Set<Long> ofAntimicrobials = new HashSet<>();
    private final List<Note> unresolved = new ArrayList<>();
    private final List<Note> differing = new ArrayList<>();
    private final List<Note> dangling = new ArrayList<>();

    ReleaseMeanings(DrugTables tables, Release release) {
        this.tables = tables;
        this.release = release;
        this.virtualProducts = new VirtualProducts(tables, release);
        release.virtuals().values().forEach(this::add);
        release.actuals().values().forEach(this::add);
        release.virtualPacks().forEach((pack, product) -> pack(pack, product, "VMPP"));
        release.actualPacks().forEach((pack, product) -> pack(pack, product, "AMPP"));
        release.moieties().values().forEach(this::add);
        release.ingredients().values().forEach(this::add);
        former.forEach(meanings::putIfAbsent);
    }

    private void add(Virtual product) {
        var meaning = virtualProducts.meaning(product);
        meanings.put(product.id(), meaning);
        wasCalled(product.previous(), meaning);
        if (product.moiety() != 0 && !release.moieties().containsKey(product.moiety())) {
            dangling.add(new Note(product.id(), product.name(), "its VTM is not in the release"));
        }
        if (meaning instanceof ReleaseMeaning.Drug drug) {
            ofAntimicrobials.add(product.moiety());
            if (ReleaseStrengths.differ(product, drug)) {
                differing.add(new Note(product.id(), product.name(), "name and ingredient tell different strengths"));
            }
        } else if (meaning.equals(ReleaseMeaning.UNRESOLVED)) {
            ofAntimicrobials.add(product.moiety());
            unresolved.add(new Note(product.id(), product.name(), "which drug it is cannot be told"));
        }
    }

    private void add(Actual product) {
        var virtual = meanings.get(product.product());
        if (virtual == null) {
            dangling.add(new Note(product.id(), product.name(), "its VMP is not in the release"));
            return;
        }
        var own = tables.product(Long.toString(product.id()));
        if (own != null && !(virtual instanceof ReleaseMeaning.Drug drug && drug.drug() == own.drug())) {
            differing.add(new Note(
                    product.id(), product.name(), "our table says " + own.drug().key() + ", its VMP another"));
            virtual = new ReleaseMeaning.Drug(own.drug(), own.name(), own.mgPerUnit(), own.unit());
        }
        meanings.put(
                product.id(),
                virtual instanceof ReleaseMeaning.Drug drug
                        ? new ReleaseMeaning.Drug(drug.drug(), product.name(), drug.mgPerUnit(), drug.unit())
                        : virtual);
    }

    private void pack(long pack, long product, String kind) {
        var meaning = meanings.get(product);
        if (meaning == null) {
            dangling.add(new Note(pack, kind, "its product is not in the release"));
        } else {
            meanings.put(pack, meaning);
        }
    }

    /** A moiety or an ingredient. */
    private void add(Concept concept) {
        var meaning = meaning(concept);
        meanings.put(concept.id(), meaning);
        wasCalled(concept.previous(), meaning);
    }

    private ReleaseMeaning meaning(Concept concept) {
        var byForm = virtualProducts.substance(concept);
        if (!byForm.isEmpty()) {
            return new ReleaseMeaning.Substance(new EnumMap<>(byForm));
        }
        var medicine = virtualProducts.medicine(concept);
        if (medicine != null) {
            return new ReleaseMeaning.Other(medicine);
        }
        return ofAntimicrobials.contains(concept.id()) || virtualProducts.isSuspect(concept.name())
                ? ReleaseMeaning.UNRESOLVED
                : ReleaseMeaning.NOTHING;
    }

    /** Records hold old identifiers; one that two concepts had before says nothing, unless they mean the same. */
    private void wasCalled(long previous, ReleaseMeaning meaning) {
        if (previous != 0) {
            former.merge(previous, meaning, (one, other) -> isSame(one, other) ? one : ReleaseMeaning.UNRESOLVED);
        }
    }

    private static boolean isSame(ReleaseMeaning one, ReleaseMeaning other) {
        if (one instanceof ReleaseMeaning.Drug drug && other instanceof ReleaseMeaning.Drug another) {
            return drug.isLike(another);
        }
        return one.equals(other);
    }

    Map<Long, ReleaseMeaning> byId() {
        return meanings;
    }

    /** VMPs that may be antimicrobials and get no drug. */
    List<Note> unresolved() {
        return unresolved;
    }

    /** Products of which the release says one thing and our tables, or the release itself, another. */
    List<Note> differing() {
        return differing;
    }

    /** Products that refer to what the release does not have; they are left out. */
    List<Note> dangling() {
        return dangling;
    }
}
