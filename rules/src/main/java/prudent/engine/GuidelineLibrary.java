package prudent.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import prudent.engine.GuidelineText.AppliesTo;
import prudent.facts.Fact;
import prudent.facts.Indication;
import prudent.facts.Infection;
import prudent.facts.OfTheOrder;
import prudent.facts.SuspectedInfection;

/** The guidelines of one edition, ready to assess orders. Safe for use by many threads. */
public final class GuidelineLibrary implements AutoCloseable {

    private final String edition;
    private final List<Guideline> guidelines;
    private final RuleBase definitions;
    private final RuleBase scores;
    private final Coverage uncovered;
    private final Map<Infection, Coverage> coverage = new EnumMap<>(Infection.class);

    private GuidelineLibrary(GuidelineFiles files, Map<String, Model> models) {
        edition = files.edition();
        guidelines = GuidelineReader.read(files, models);
        definitions = new RuleBase(modelsThatApplyTo(AppliesTo.DEFINITIONS, models));
        scores = new RuleBase(modelsThatApplyTo(AppliesTo.SCORES, models));
        var forEveryOrder = modelsThatApplyTo(AppliesTo.EVERY_ORDER, models);
        var expired = keys(Guideline::expired);
        var expiredOrCitingTable = keys(each -> each.expired() || each.text().citesTable());
        uncovered = new Coverage(null, new RuleBase(forEveryOrder), expired);
        for (var guideline : guidelines) {
            if (guideline.text().appliesTo() == AppliesTo.INFECTIONS) {
                var together = new ArrayList<>(forEveryOrder);
                together.add(GuidelineReader.model(guideline.folder(), models));
                var silent = guideline.expired() ? expiredOrCitingTable : expired;
                var covering = new Coverage(guideline, new RuleBase(together), silent);
                guideline.text().infections().forEach(infection -> coverage.put(infection, covering));
            }
        }
    }

    /** The guidelines that come with the program, compiled when it was built. */
    public static GuidelineLibrary packaged() {
        return new GuidelineLibrary(GuidelineFiles.packaged(), RuleClasses.packaged());
    }

    /**
     * The guidelines of a rule author's folder. Rules that are, byte for byte, those that come with the program were compiled with
     * it; the others are compiled now.
     *
     * @throws GuidelineDefect naming every fault when they cannot be used
     */
    public static GuidelineLibrary of(Path folder) {
        return of(GuidelineFiles.in(folder));
    }

    /** The same of files that were read already. */
    public static GuidelineLibrary of(GuidelineFiles files) {
        return new GuidelineLibrary(files, GuidelineModels.of(files));
    }

    private Set<String> keys(Predicate<Guideline> which) {
        return guidelines.stream()
                .filter(which)
                .map(guideline -> guideline.text().key())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Model> modelsThatApplyTo(AppliesTo when, Map<String, Model> models) {
        return guidelines.stream()
                .filter(guideline -> guideline.text().appliesTo() == when)
                .map(guideline -> GuidelineReader.model(guideline.folder(), models))
                .toList();
    }

    /** The identity of the guidelines: a hash over all their files. */
    public String edition() {
        return edition;
    }

    /** Every folder, for the catalogue. */
    public List<Guideline> guidelines() {
        return guidelines;
    }

    /** The guideline that covers an infection. */
    public Optional<Guideline> guidelineFor(Infection infection) {
        return Optional.ofNullable(coverage.get(infection)).map(Coverage::guideline);
    }

    /** The guideline with this key. */
    public Guideline guideline(String key) {
        return find(key).orElseThrow();
    }

    /** The guideline with this key; absent when it was one of another edition. */
    public Optional<Guideline> find(String key) {
        return guidelines.stream()
                .filter(guideline -> guideline.text().key().equals(key))
                .findFirst();
    }

    /**
     * Assesses one order: derives facts, finds the regimens that fit, lets the rules for every order and those of its infection
     * conclude, and puts their findings in order.
     */
    public Assessment assess(List<Fact> given) {
        var facts = new ArrayList<>(given);
        var derivations = new ArrayList<Derivation>();
        for (var stratum : List.of(definitions, scores)) {
            var derived = stratum.run(facts).derivations();
            derived.forEach(each -> facts.add(each.fact()));
            derivations.addAll(derived);
        }
        return conclude(facts, derivations);
    }

    /**
     * Assesses another order for the same patient and infection: what was derived about the patient holds for it too.
     *
     * @param order the drug, dose and course of the other order
     */
    public Assessment assessInstead(Assessment assessed, List<Fact> order) {
        var facts = new ArrayList<>(order);
        for (var fact : assessed.facts()) {
            if (!(fact instanceof OfTheOrder)) {
                facts.add(fact);
            }
        }
        return conclude(facts, assessed.derivations());
    }

    private Assessment conclude(List<Fact> facts, List<Derivation> derivations) {
        var infection = infection(facts);
        var covering = infection == null ? uncovered : coverage.getOrDefault(infection, uncovered);
        return covering.conclude(edition, infection, facts, derivations);
    }

    private static @Nullable Infection infection(List<Fact> facts) {
        Infection indicated = null;
        for (var fact : facts) {
            if (fact instanceof SuspectedInfection suspected) {
                return suspected.infection();
            }
            if (fact instanceof Indication indication) {
                indicated = indication.infection();
            }
        }
        return indicated;
    }

    @Override
    public void close() {
        definitions.close();
        scores.close();
        uncovered.rules().close();
        coverage.values().forEach(each -> each.rules().close());
    }
}
