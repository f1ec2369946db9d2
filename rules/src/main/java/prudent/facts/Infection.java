package prudent.facts;

/** What the antibiotic is for: the indications of {@code conditions.csv}. */
public enum Infection {
    ACUTE_SORE_THROAT("acute-sore-throat"),
    SCARLET_FEVER("scarlet-fever"),
    ACUTE_OTITIS_MEDIA("acute-otitis-media"),
    OTITIS_EXTERNA("otitis-externa"),
    ACUTE_SINUSITIS("acute-sinusitis"),
    ACUTE_COUGH("acute-cough"),
    LOWER_RESPIRATORY_TRACT_INFECTION("lower-respiratory-tract-infection"),
    INFLUENZA_LIKE_ILLNESS("influenza-like-illness"),
    COVID_19("covid-19"),
    COMMON_COLD("common-cold"),
    CROUP("croup"),
    BRONCHIOLITIS("bronchiolitis"),
    ASTHMA_EXACERBATION("asthma-exacerbation"),
    COMMUNITY_ACQUIRED_PNEUMONIA("community-acquired-pneumonia"),
    COPD_EXACERBATION("copd-exacerbation"),
    COPD_PROPHYLAXIS("copd-prophylaxis"),
    BRONCHIECTASIS_EXACERBATION("bronchiectasis-exacerbation"),
    CONJUNCTIVITIS("conjunctivitis"),
    DENTAL_ABSCESS("dental-abscess"),
    LOWER_UTI("lower-uti"),
    ASYMPTOMATIC_BACTERIURIA("asymptomatic-bacteriuria"),
    PYELONEPHRITIS("pyelonephritis"),
    ACUTE_PROSTATITIS("acute-prostatitis"),
    RECURRENT_UTI("recurrent-uti"),
    CATHETER_ASSOCIATED_UTI("catheter-associated-uti"),
    CELLULITIS("cellulitis"),
    IMPETIGO("impetigo"),
    INSECT_BITE("insect-bite"),
    INFECTED_INSECT_BITE("infected-insect-bite"),
    TICK_BITE("tick-bite"),
    LYME_DISEASE("lyme-disease"),
    BITE_HUMAN_ANIMAL("bite-human-animal"),
    INFECTED_ECZEMA("infected-eczema"),
    LEG_ULCER_INFECTION("leg-ulcer-infection"),
    DIABETIC_FOOT_INFECTION("diabetic-foot-infection"),
    ACNE("acne"),
    BOIL("boil"),
    MASTITIS("mastitis"),
    SHINGLES("shingles"),
    GASTROENTERITIS("gastroenteritis"),
    TRAVELLERS_DIARRHOEA("travellers-diarrhoea"),
    CLOSTRIDIOIDES_DIFFICILE("clostridioides-difficile"),
    DIVERTICULITIS("diverticulitis"),
    H_PYLORI("h-pylori"),
    BACTERIAL_VAGINOSIS("bacterial-vaginosis"),
    CHLAMYDIA("chlamydia"),
    PELVIC_INFLAMMATORY_DISEASE("pelvic-inflammatory-disease"),
    EPIDIDYMO_ORCHITIS("epididymo-orchitis"),
    SUSPECTED_MENINGOCOCCAL_DISEASE("suspected-meningococcal-disease");

    private final String key;

    Infection(String key) {
        this.key = key;
    }

    /** The code of the vocabulary, as it stands on the wire and in {@code findings.csv}. */
    public String key() {
        return key;
    }
}
