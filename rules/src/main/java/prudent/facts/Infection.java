package prudent.facts;

/** What the antibiotic is for: the indications of {@code conditions.csv}. */
public enum Infection {
    ACUTE_SORE_THROAT("acute-sore-throat", "acute sore throat"),
    SCARLET_FEVER("scarlet-fever", "scarlet fever"),
    ACUTE_OTITIS_MEDIA("acute-otitis-media", "acute otitis media"),
    OTITIS_EXTERNA("otitis-externa", "otitis externa"),
    ACUTE_SINUSITIS("acute-sinusitis", "acute sinusitis"),
    ACUTE_COUGH("acute-cough", "acute cough"),
    LOWER_RESPIRATORY_TRACT_INFECTION("lower-respiratory-tract-infection", "lower respiratory tract infection"),
    INFLUENZA_LIKE_ILLNESS("influenza-like-illness", "influenza-like illness"),
    COVID_19("covid-19", "COVID-19"),
    COMMON_COLD("common-cold", "common cold"),
    CROUP("croup", "croup"),
    BRONCHIOLITIS("bronchiolitis", "bronchiolitis"),
    ASTHMA_EXACERBATION("asthma-exacerbation", "acute exacerbation of asthma"),
    COMMUNITY_ACQUIRED_PNEUMONIA("community-acquired-pneumonia", "community-acquired pneumonia"),
    COPD_EXACERBATION("copd-exacerbation", "COPD exacerbation"),
    COPD_PROPHYLAXIS("copd-prophylaxis", "COPD prophylaxis"),
    BRONCHIECTASIS_EXACERBATION("bronchiectasis-exacerbation", "acute exacerbation of bronchiectasis"),
    CONJUNCTIVITIS("conjunctivitis", "acute infective conjunctivitis"),
    DENTAL_ABSCESS("dental-abscess", "dental abscess"),
    LOWER_UTI("lower-uti", "lower urinary tract infection"),
    ASYMPTOMATIC_BACTERIURIA("asymptomatic-bacteriuria", "asymptomatic bacteriuria"),
    PYELONEPHRITIS("pyelonephritis", "acute pyelonephritis"),
    ACUTE_PROSTATITIS("acute-prostatitis", "acute prostatitis"),
    RECURRENT_UTI("recurrent-uti", "recurrent urinary tract infection"),
    CATHETER_ASSOCIATED_UTI("catheter-associated-uti", "catheter-associated urinary tract infection"),
    CELLULITIS("cellulitis", "cellulitis or erysipelas"),
    IMPETIGO("impetigo", "impetigo"),
    INSECT_BITE("insect-bite", "insect bite or sting"),
    INFECTED_INSECT_BITE("infected-insect-bite", "infected insect bite"),
    TICK_BITE("tick-bite", "tick bite"),
    LYME_DISEASE("lyme-disease", "Lyme disease"),
    BITE_HUMAN_ANIMAL("bite-human-animal", "human or animal bite"),
    INFECTED_ECZEMA("infected-eczema", "infected eczema"),
    LEG_ULCER_INFECTION("leg-ulcer-infection", "infected leg ulcer"),
    DIABETIC_FOOT_INFECTION("diabetic-foot-infection", "diabetic foot infection"),
    ACNE("acne", "acne vulgaris"),
    BOIL("boil", "boil or skin abscess"),
    MASTITIS("mastitis", "mastitis"),
    SHINGLES("shingles", "shingles"),
    GASTROENTERITIS("gastroenteritis", "gastroenteritis"),
    TRAVELLERS_DIARRHOEA("travellers-diarrhoea", "travellers' diarrhoea"),
    CLOSTRIDIOIDES_DIFFICILE("clostridioides-difficile", "C. difficile infection"),
    DIVERTICULITIS("diverticulitis", "acute diverticulitis"),
    H_PYLORI("h-pylori", "Helicobacter pylori infection"),
    BACTERIAL_VAGINOSIS("bacterial-vaginosis", "bacterial vaginosis"),
    CHLAMYDIA("chlamydia", "chlamydial infection"),
    PELVIC_INFLAMMATORY_DISEASE("pelvic-inflammatory-disease", "pelvic inflammatory disease"),
    EPIDIDYMO_ORCHITIS("epididymo-orchitis", "epididymo-orchitis"),
    SUSPECTED_MENINGOCOCCAL_DISEASE("suspected-meningococcal-disease", "suspected meningococcal disease");

    private final String key;
    private final String label;

    Infection(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The code of the vocabulary, as it stands on the wire and in {@code findings.csv}. */
    public String key() {
        return key;
    }

    /** Its name as it stands in a sentence. */
    public String label() {
        return label;
    }
}
