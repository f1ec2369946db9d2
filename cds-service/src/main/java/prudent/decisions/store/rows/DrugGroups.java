package prudent.decisions.store.rows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.rows.ProjectedDecision.Term;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialClass;
import prudent.facts.AwareGroup;

/** The groups that a drug is counted in. */
final class DrugGroups {

    private static final Map<String, Antimicrobial> DRUGS = Stream.of(Antimicrobial.values())
            .collect(Collectors.toUnmodifiableMap(Antimicrobial::key, Function.identity()));

    private DrugGroups() {}

    static List<Term> terms(String drugKey) {
        var drug = DRUGS.get(drugKey);
        if (drug == null || !drug.isSystemicAntibacterial()) {
            return List.of();
        }
        var aware = AwareGroup.of(drug).name().toLowerCase(Locale.ROOT);
        return List.of(
                new Term(Facet.AWARE.column(), aware),
                new Term(Facet.SPECTRUM.column(), isBroadSpectrum(drug) ? "broad" : "other"));
    }

    /** As NHS England's indicator of primary care prescribing counts it: co-amoxiclav, cephalosporins and quinolones. */
    private static boolean isBroadSpectrum(Antimicrobial drug) {
        return drug == Antimicrobial.CO_AMOXICLAV
                || drug.antimicrobialClass() == AntimicrobialClass.CEPHALOSPORIN
                || drug.antimicrobialClass() == AntimicrobialClass.FLUOROQUINOLONE;
    }
}
