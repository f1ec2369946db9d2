package prudent.facts;

/** Something recorded as one of a few named values. */
public enum CodedObservable implements Askable {
    CONSULTATION_MODE("consultationMode"),
    LIVER_FUNCTION_TESTS("liverFunctionTests"),
    CLINICAL_SEVERITY("clinicalSeverity"),
    PAIN_SEVERITY("painSeverity"),
    FEVER_TRAFFIC_LIGHT("feverTrafficLight"),
    CULTURE_RESULT("cultureResult"),
    CULTURE_ORGANISM("cultureOrganism"),
    SUSCEPTIBILITY_AMOXICILLIN("susceptibilityAmoxicillin"),
    SUSCEPTIBILITY_CO_AMOXICLAV("susceptibilityCoAmoxiclav"),
    SUSCEPTIBILITY_CEFALEXIN("susceptibilityCefalexin"),
    SUSCEPTIBILITY_CIPROFLOXACIN("susceptibilityCiprofloxacin"),
    SUSCEPTIBILITY_DOXYCYCLINE("susceptibilityDoxycycline"),
    SUSCEPTIBILITY_FOSFOMYCIN("susceptibilityFosfomycin"),
    SUSCEPTIBILITY_NITROFURANTOIN("susceptibilityNitrofurantoin"),
    SUSCEPTIBILITY_PIVMECILLINAM("susceptibilityPivmecillinam"),
    SUSCEPTIBILITY_TRIMETHOPRIM("susceptibilityTrimethoprim"),
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

    CodedObservable(String key) {
        this.key = key;
    }

    /** The code of the vocabulary, as it stands on the wire and in {@code findings.csv}. */
    @Override
    public String key() {
        return key;
    }
}
