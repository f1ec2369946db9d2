package prudent.intake.patient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import prudent.facts.Allergy;
import prudent.facts.AllergyList;
import prudent.facts.AllergyListState;
import prudent.facts.AllergyReaction;
import prudent.facts.AntimicrobialClass;
import prudent.facts.Fact;
import prudent.intake.codes.AllergyTables;
import prudent.intake.products.DrugTables;
import prudent.intake.record.FhirJson;
import prudent.intake.record.Prefetch;
import prudent.intake.record.PrefetchPart;
import tools.jackson.databind.node.ObjectNode;

/** Allergies and intolerances to classes of antimicrobials, and how much is known from the list. */
public final class AllergyMapper {
    private static final AllergyTables.Meaning OPEN = new AllergyTables.Meaning(AntimicrobialClass.OTHER, true, false);

    private final AllergyTables tables;
    private final Allergens allergens;
    private final Set<Allergy> allergies =
            new TreeSet<>(Comparator.comparing(Allergy::allergen).thenComparing(Allergy::reaction));
    private boolean noneKnown;
    private boolean recorded;

    public AllergyMapper(AllergyTables tables, DrugTables drugs) {
        this.tables = tables;
        this.allergens = new Allergens(tables, drugs);
    }

    public void list(List<ObjectNode> resources) {
        for (var resource : resources) {
            if ("AllergyIntolerance".equals(Prefetch.type(resource, "prefetch.allergies")) && isActive(resource)) {
                entry(resource);
            }
        }
    }

    private static boolean isActive(ObjectNode resource) {
        var clinical = FhirJson.object(resource, "clinicalStatus", "AllergyIntolerance");
        var verification = FhirJson.object(resource, "verificationStatus", "AllergyIntolerance");
        return !FhirJson.hasCode(clinical, "AllergyIntolerance.clinicalStatus", "inactive", "resolved")
                && !FhirJson.hasCode(
                        verification, "AllergyIntolerance.verificationStatus", "refuted", "entered-in-error");
    }

    private void entry(ObjectNode resource) {
        var concept = FhirJson.object(resource, "code", "AllergyIntolerance");
        var meanings = new ArrayList<AllergyTables.Meaning>();
        if (concept != null) {
            meanings.addAll(allergens.of(concept, "AllergyIntolerance.code"));
        }
        for (var reaction : FhirJson.objects(resource, "reaction", "AllergyIntolerance")) {
            var substance = FhirJson.object(reaction, "substance", "AllergyIntolerance.reaction");
            if (substance != null) {
                meanings.addAll(allergens.of(substance, "AllergyIntolerance.reaction.substance"));
            }
        }
        if (concept == null && meanings.isEmpty()) {
            meanings.add(OPEN);
        }
        if (!meanings.isEmpty() && meanings.stream().allMatch(meaning -> meaning.allergen() == null)) {
            noneKnown = true;
            return;
        }
        recorded = true;
        add(meanings, new ReactionJudge(tables).judge(resource, "AllergyIntolerance"));
    }

    private void add(List<AllergyTables.Meaning> meanings, AllergyReaction reaction) {
        for (var meaning : meanings) {
            if (meaning.allergen() != null) {
                var isOpen = meaning.needsText();
                allergies.add(new Allergy(meaning.allergen(), isOpen ? AllergyReaction.UNCLEAR : reaction));
            }
        }
    }

    /** A problem that is coded as an allergy counts as one, whatever the allergy list says. */
    void problem(ObjectNode condition) {
        var concept = FhirJson.object(condition, "code", "Condition");
        if (concept != null) {
            var meanings = allergens.ofFinding(concept, "Condition.code");
            if (!meanings.isEmpty()) {
                add(meanings, new ReactionJudge(tables).judge(condition, "Condition"));
            }
        }
    }

    public List<Fact> facts(PrefetchPart part) {
        var facts = new ArrayList<Fact>();
        facts.add(new AllergyList(state(part)));
        facts.addAll(allergies);
        return facts;
    }

    private AllergyListState state(PrefetchPart part) {
        return switch (part.state()) {
            case NOT_SENT -> AllergyListState.NOT_SENT;
            case FAILED -> AllergyListState.FAILED;
            case NOTHING -> AllergyListState.EMPTY;
            case SENT -> sent(part.complete());
        };
    }

    private AllergyListState sent(boolean complete) {
        // Each entry that is there counts as a fact of its own; what a list that is not whole leaves out is not known.
        if (!complete) {
            return AllergyListState.FAILED;
        }
        if (recorded) {
            return AllergyListState.RECORDED;
        }
        return noneKnown ? AllergyListState.NONE_KNOWN : AllergyListState.EMPTY;
    }

    /** The lower case form by which names are looked up. */
    static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
