package prudent.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import prudent.engine.GuidelineText.AppliesTo;
import prudent.facts.Fact;
import prudent.facts.Indication;
import prudent.facts.Infection;
import prudent.facts.Option;
import prudent.facts.SuspectedInfection;

/** The guidelines of one edition, ready to assess orders. Safe for use by many threads. */
public final class GuidelineLibrary implements AutoCloseable {

    private final String edition;
    private final List<Guideline> guidelines;
    private final RuleBase definitions;
    private final RuleBase scores;
    private final RuleBase everyOrder;
    private final Map<Infection, Coverage> coverage = new EnumMap<>(Infection.class);

    /** One guideline's rules with the guideline. */
    private record Coverage(Guideline guideline, RuleBase rules) {}

    private GuidelineLibrary(GuidelineFiles files, Map<String, Model> models) {
        edition = files.edition();
        guidelines = GuidelineReader.read(files, models);
        definitions = new RuleBase(modelsThatApplyTo(AppliesTo.DEFINITIONS, models));
        scores = new RuleBase(modelsThatApplyTo(AppliesTo.SCORES, models));
        everyOrder = new RuleBase(modelsThatApplyTo(AppliesTo.EVERY_ORDER, models));
        for (var guideline : guidelines) {
            if (guideline.text().appliesTo() == AppliesTo.INFECTIONS) {
                cover(guideline, new RuleBase(List.of(GuidelineReader.model(guideline.folder(), models))));
            }
        }
    }

    /** The guidelines that come with the program, compiled when it was built. */
    public static GuidelineLibrary packaged() {
        return new GuidelineLibrary(GuidelineFiles.packaged(), RuleClasses.packaged());
    }

    /**
     * The guidelines of a rule author's folder, compiled now.
     *
     * @throws GuidelineDefect naming every fault when they cannot be used
     */
    public static GuidelineLibrary of(Path folder) {
        var files = GuidelineFiles.in(folder);
        return new GuidelineLibrary(files, RuleClasses.of(RuleCompiler.compile(files)));
    }

    private List<Model> modelsThatApplyTo(AppliesTo when, Map<String, Model> models) {
        return guidelines.stream()
                .filter(guideline -> guideline.text().appliesTo() == when)
                .map(guideline -> GuidelineReader.model(guideline.folder(), models))
                .toList();
    }

    private void cover(Guideline guideline, RuleBase rules) {
        for (var infection : guideline.text().infections()) {
            var other = coverage.put(infection, new Coverage(guideline, rules));
            if (other != null) {
                throw new GuidelineDefect(List.of(guideline.folder() + "/guideline.yaml: " + infection
                        + " is covered by " + other.guideline().folder() + " already"));
            }
        }
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
        return guidelines.stream()
                .filter(guideline -> guideline.text().key().equals(key))
                .findFirst()
                .orElseThrow();
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
        var infection = infection(facts);
        var covering = infection == null ? null : coverage.get(infection);
        List<Option> options =
                covering == null ? List.of() : Options.of(covering.guideline().regimens(), facts);
        facts.addAll(options);
        var findings = everyOrder.run(facts).findings();
        if (covering != null) {
            findings.addAll(covering.rules().run(facts).findings());
        }
        return new Assessment(
                edition, infection, covering != null, facts, derivations, options, Assessment.inOrder(findings));
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
        everyOrder.close();
        coverage.values().forEach(each -> each.rules().close());
    }
}
