package prudent.intake.releases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.dmd.Release;
import prudent.dmd.Release.Concept;
import prudent.dmd.Release.Virtual;
import prudent.facts.Antimicrobial;
import prudent.facts.Medicine;
import prudent.intake.products.DosageForm;
import prudent.intake.products.DrugTables;
import prudent.intake.products.ReleaseMeaning;

/** Gives a virtual product of a release its drug, in the order in which {@code docs/terminology.md} tells it. */
final class VirtualProducts {
    private final DrugTables tables;
    private final Release release;
    private final AntimicrobialStems stems = new AntimicrobialStems();

    /** What our tables say of products of one moiety in the same forms. */
    private final Map<Kin, Set<ReleaseMeaning>> kin = new HashMap<>();

    private record Kin(long moiety, Set<DosageForm> forms) {}

    VirtualProducts(DrugTables tables, Release release) {
        this.tables = tables;
        this.release = release;
        for (var product : release.virtuals().values()) {
            var known = product.moiety() == 0 ? null : known(product);
            if (known != null) {
                kin.computeIfAbsent(kinOf(product), kind -> new HashSet<>()).add(withoutProduct(known));
            }
        }
    }

    private static Kin kinOf(Virtual product) {
        return new Kin(product.moiety(), ReleaseForms.of(product));
    }

    private static ReleaseMeaning withoutProduct(ReleaseMeaning meaning) {
        return meaning instanceof ReleaseMeaning.Drug drug ? new ReleaseMeaning.Drug(drug.drug(), "", 0, "") : meaning;
    }

    ReleaseMeaning meaning(Virtual product) {
        var known = known(product);
        if (known != null) {
            return known;
        }
        var forms = ReleaseForms.of(product);
        var drug = ofMoiety(product, forms);
        if (drug != null) {
            return ReleaseStrengths.of(product, drug);
        }
        var relatives = kin.getOrDefault(new Kin(product.moiety(), forms), Set.of());
        if (relatives.size() == 1) {
            var relative = relatives.iterator().next();
            return relative instanceof ReleaseMeaning.Drug same ? ReleaseStrengths.of(product, same.drug()) : relative;
        }
        drug = ofIngredients(product, forms);
        if (drug != null) {
            return ReleaseStrengths.of(product, drug);
        }
        return withoutDrug(product, forms);
    }

    /** What our tables say of the product itself, by its present or its former identifier. */
    private @Nullable ReleaseMeaning known(Virtual product) {
        return Stream.of(product.id(), product.previous())
                .map(id -> known(Long.toString(id), product))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable ReleaseMeaning known(String code, Virtual product) {
        var own = tables.product(code);
        if (own != null) {
            return ReleaseStrengths.of(product, own.drug());
        }
        return tables.isOtherMedicine(code) ? new ReleaseMeaning.Other(tables.medicine(code)) : null;
    }

    private @Nullable Antimicrobial ofMoiety(Virtual product, Set<DosageForm> forms) {
        var moiety = release.moieties().get(product.moiety());
        return moiety == null ? null : only(Stream.of(substance(moiety)), forms);
    }

    /** By the only ingredient, or the only antimicrobial among those of a local preparation. */
    private @Nullable Antimicrobial ofIngredients(Virtual product, Set<DosageForm> forms) {
        return product.strengths().size() > 1 && !ReleaseForms.areLocal(forms)
                ? null
                : only(ingredients(product).map(this::substance), forms);
    }

    private Stream<Concept> ingredients(Virtual product) {
        return product.strengths().stream()
                .flatMap(strength -> Stream.of(strength.ingredient(), strength.basis()))
                .map(release.ingredients()::get)
                .filter(Objects::nonNull)
                .distinct();
    }

    private static @Nullable Antimicrobial only(
            Stream<Map<DosageForm, Antimicrobial>> substances, Set<DosageForm> forms) {
        var drugs = drugs(substances, forms);
        return drugs.size() == 1 ? drugs.iterator().next() : null;
    }

    private static Set<Antimicrobial> drugs(Stream<Map<DosageForm, Antimicrobial>> substances, Set<DosageForm> forms) {
        return substances
                .flatMap(byForm -> forms.stream().map(byForm::get))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The drugs that a moiety or an ingredient stands for: by its identifiers, else by its name. */
    Map<DosageForm, Antimicrobial> substance(Concept concept) {
        var byId = tables.substance(Long.toString(concept.id()));
        var byPrevious = byId.isEmpty() ? tables.substance(Long.toString(concept.previous())) : byId;
        return byPrevious.isEmpty() ? tables.named(concept.name().toLowerCase(Locale.ROOT)) : byPrevious;
    }

    @Nullable
    Medicine medicine(Concept concept) {
        var byId = tables.medicine(Long.toString(concept.id()));
        var byPrevious = byId == null ? tables.medicine(Long.toString(concept.previous())) : byId;
        return byPrevious == null ? tables.medicineNamed(concept.name().toLowerCase(Locale.ROOT)) : byPrevious;
    }

    private ReleaseMeaning withoutDrug(Virtual product, Set<DosageForm> forms) {
        var concepts = Stream.concat(Stream.ofNullable(release.moieties().get(product.moiety())), ingredients(product))
                .toList();
        if (ReleaseForms.areLocal(forms)) {
            // A drug without a key for this form is left alone, as in the table of products; two drugs at once are not.
            return drugs(concepts.stream().map(this::substance), forms).isEmpty()
                    ? ReleaseMeaning.NOTHING
                    : ReleaseMeaning.UNRESOLVED;
        }
        var mayBeAntimicrobial = concepts.isEmpty()
                ? isSuspect(product.name())
                : concepts.stream().anyMatch(each -> !substance(each).isEmpty() || isSuspect(each.name()));
        if (mayBeAntimicrobial) {
            return ReleaseMeaning.UNRESOLVED;
        }
        return new ReleaseMeaning.Other(concepts.stream()
                .map(this::medicine)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
    }

    /** Whether the name sounds like an antimicrobial that our tables do not have. */
    boolean isSuspect(String name) {
        return stems.suspects(name);
    }
}
