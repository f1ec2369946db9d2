package prudent.facts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something recorded as one of a few named values. */
public enum CodedObservable implements Askable {
    CONSULTATION_MODE("consultationMode"),
    LIVER_FUNCTION_TESTS("liverFunctionTests"),
    CLINICAL_SEVERITY("clinicalSeverity"),
    PAIN_SEVERITY("painSeverity"),
    FEVER_TRAFFIC_LIGHT("feverTrafficLight"),
    CULTURE_RESULT("cultureResult"),
    CULTURE_ORGANISM("cultureOrganism"),
    SUSCEPTIBILITY_AMOXICILLIN("susceptibilityAmoxicillin", Antimicrobial.AMOXICILLIN),
    SUSCEPTIBILITY_CO_AMOXICLAV("susceptibilityCoAmoxiclav", Antimicrobial.CO_AMOXICLAV),
    SUSCEPTIBILITY_CEFALEXIN("susceptibilityCefalexin", Antimicrobial.CEFALEXIN),
    SUSCEPTIBILITY_CIPROFLOXACIN("susceptibilityCiprofloxacin", Antimicrobial.CIPROFLOXACIN),
    SUSCEPTIBILITY_DOXYCYCLINE("susceptibilityDoxycycline", Antimicrobial.DOXYCYCLINE),
    SUSCEPTIBILITY_FOSFOMYCIN("susceptibilityFosfomycin", Antimicrobial.FOSFOMYCIN),
    SUSCEPTIBILITY_NITROFURANTOIN("susceptibilityNitrofurantoin", Antimicrobial.NITROFURANTOIN),
    SUSCEPTIBILITY_PIVMECILLINAM("susceptibilityPivmecillinam", Antimicrobial.PIVMECILLINAM),
    SUSCEPTIBILITY_TRIMETHOPRIM("susceptibilityTrimethoprim", Antimicrobial.TRIMETHOPRIM),
    TRIMETHOPRIM_RESISTANCE_RISK("trimethoprimResistanceRisk"),
    EAR_LATERALITY("earLaterality"),
    RESPIRATORY_SITE("respiratorySite"),
    CHEST_RECESSION("chestRecession"),
    INFECTION_SITE("infectionSite"),
    BITE_SOURCE("biteSource"),
    ACNE_SEVERITY("acneSeverity"),
    TOPICAL_ACNE_TREATMENT("topicalAcneTreatment"),
    MILK_REMOVAL("milkRemoval"),
    SHINGLES_DISTRIBUTION("shinglesDistribution"),
    CDIFF_EPISODE("cdiffEpisode");

    private final String key;
    private final @Nullable Antimicrobial tested;

    CodedObservable(String key) {
        this(key, null);
    }

    CodedObservable(String key, @Nullable Antimicrobial tested) {
        this.key = key;
        this.tested = tested;
    }

    /** The code of the vocabulary, as it stands on the wire and in {@code findings.csv}. */
    @Override
    public String key() {
        return key;
    }

    /** Whether it is the susceptibility to this drug. */
    public boolean tests(Antimicrobial drug) {
        return drug == tested;
    }

    /** The drug whose susceptibility it is; nothing when it is something else. */
    public Optional<Antimicrobial> tested() {
        return Optional.ofNullable(tested);
    }
}
