package prudent.facts;

/** An antimicrobial drug that rules can name, salts and esters taken together. */
public enum Antimicrobial {
    AMOXICILLIN("amoxicillin", "amoxicillin", AntimicrobialClass.PENICILLIN, true),
    PHENOXYMETHYLPENICILLIN("phenoxymethylpenicillin", "phenoxymethylpenicillin", AntimicrobialClass.PENICILLIN, true),
    FLUCLOXACILLIN("flucloxacillin", "flucloxacillin", AntimicrobialClass.PENICILLIN, true),
    AMPICILLIN("ampicillin", "ampicillin", AntimicrobialClass.PENICILLIN, true),
    CO_AMOXICLAV("co-amoxiclav", "co-amoxiclav", AntimicrobialClass.PENICILLIN, true),
    CO_FLUAMPICIL("co-fluampicil", "co-fluampicil", AntimicrobialClass.PENICILLIN, true),
    PIVMECILLINAM("pivmecillinam", "pivmecillinam", AntimicrobialClass.PENICILLIN, true),
    BENZYLPENICILLIN("benzylpenicillin", "benzylpenicillin", AntimicrobialClass.PENICILLIN, true),
    CEFALEXIN("cefalexin", "cefalexin", AntimicrobialClass.CEPHALOSPORIN, true),
    CEFRADINE("cefradine", "cefradine", AntimicrobialClass.CEPHALOSPORIN, true),
    CEFADROXIL("cefadroxil", "cefadroxil", AntimicrobialClass.CEPHALOSPORIN, true),
    CEFACLOR("cefaclor", "cefaclor", AntimicrobialClass.CEPHALOSPORIN, true),
    CEFUROXIME("cefuroxime", "cefuroxime", AntimicrobialClass.CEPHALOSPORIN, true),
    CEFIXIME("cefixime", "cefixime", AntimicrobialClass.CEPHALOSPORIN, true),
    CEFPODOXIME("cefpodoxime", "cefpodoxime", AntimicrobialClass.CEPHALOSPORIN, true),
    CEFTRIAXONE("ceftriaxone", "ceftriaxone", AntimicrobialClass.CEPHALOSPORIN, true),
    DOXYCYCLINE("doxycycline", "doxycycline", AntimicrobialClass.TETRACYCLINE, true),
    LYMECYCLINE("lymecycline", "lymecycline", AntimicrobialClass.TETRACYCLINE, true),
    MINOCYCLINE("minocycline", "minocycline", AntimicrobialClass.TETRACYCLINE, true),
    OXYTETRACYCLINE("oxytetracycline", "oxytetracycline", AntimicrobialClass.TETRACYCLINE, true),
    TETRACYCLINE("tetracycline", "tetracycline", AntimicrobialClass.TETRACYCLINE, true),
    DEMECLOCYCLINE("demeclocycline", "demeclocycline", AntimicrobialClass.TETRACYCLINE, true),
    AZITHROMYCIN("azithromycin", "azithromycin", AntimicrobialClass.MACROLIDE, true),
    CLARITHROMYCIN("clarithromycin", "clarithromycin", AntimicrobialClass.MACROLIDE, true),
    ERYTHROMYCIN("erythromycin", "erythromycin", AntimicrobialClass.MACROLIDE, true),
    CLINDAMYCIN("clindamycin", "clindamycin", AntimicrobialClass.LINCOSAMIDE, true),
    TRIMETHOPRIM("trimethoprim", "trimethoprim", AntimicrobialClass.SULFONAMIDE_TRIMETHOPRIM, true),
    CO_TRIMOXAZOLE("co-trimoxazole", "co-trimoxazole", AntimicrobialClass.SULFONAMIDE_TRIMETHOPRIM, true),
    SULFADIAZINE("sulfadiazine", "sulfadiazine", AntimicrobialClass.SULFONAMIDE_TRIMETHOPRIM, true),
    METRONIDAZOLE("metronidazole", "metronidazole", AntimicrobialClass.NITROIMIDAZOLE, true),
    TINIDAZOLE("tinidazole", "tinidazole", AntimicrobialClass.NITROIMIDAZOLE, true),
    CIPROFLOXACIN("ciprofloxacin", "ciprofloxacin", AntimicrobialClass.FLUOROQUINOLONE, true),
    LEVOFLOXACIN("levofloxacin", "levofloxacin", AntimicrobialClass.FLUOROQUINOLONE, true),
    OFLOXACIN("ofloxacin", "ofloxacin", AntimicrobialClass.FLUOROQUINOLONE, true),
    MOXIFLOXACIN("moxifloxacin", "moxifloxacin", AntimicrobialClass.FLUOROQUINOLONE, true),
    NORFLOXACIN("norfloxacin", "norfloxacin", AntimicrobialClass.FLUOROQUINOLONE, true),
    NITROFURANTOIN("nitrofurantoin", "nitrofurantoin", AntimicrobialClass.NITROFURAN, true),
    METHENAMINE("methenamine", "methenamine hippurate", AntimicrobialClass.METHENAMINE, true),
    FOSFOMYCIN("fosfomycin", "fosfomycin trometamol", AntimicrobialClass.FOSFOMYCIN, true),
    SODIUM_FUSIDATE("sodium-fusidate", "sodium fusidate", AntimicrobialClass.FUSIDANE, true),
    FUSIDIC_ACID("fusidic-acid", "fusidic acid", AntimicrobialClass.FUSIDANE, true),
    LINEZOLID("linezolid", "linezolid", AntimicrobialClass.OXAZOLIDINONE, true),
    VANCOMYCIN("vancomycin", "vancomycin", AntimicrobialClass.GLYCOPEPTIDE, true),
    FIDAXOMICIN("fidaxomicin", "fidaxomicin", AntimicrobialClass.MACROCYCLIC, true),
    RIFAXIMIN("rifaximin", "rifaximin", AntimicrobialClass.RIFAMYCIN, true),
    RIFAMPICIN("rifampicin", "rifampicin", AntimicrobialClass.RIFAMYCIN, true),
    CHLORAMPHENICOL_SYSTEMIC(
            "chloramphenicol-systemic", "chloramphenicol (systemic)", AntimicrobialClass.AMPHENICOL, true),
    NEOMYCIN("neomycin", "neomycin", AntimicrobialClass.AMINOGLYCOSIDE, true),
    CHLORAMPHENICOL_EYE("chloramphenicol-eye", "chloramphenicol (eye)", AntimicrobialClass.AMPHENICOL, false),
    CHLORAMPHENICOL_EAR("chloramphenicol-ear", "chloramphenicol (ear)", AntimicrobialClass.AMPHENICOL, false),
    NEOMYCIN_EAR("neomycin-ear", "neomycin with steroid (ear)", AntimicrobialClass.AMINOGLYCOSIDE, false),
    ACETIC_ACID_EAR("acetic-acid-ear", "acetic acid 2% (ear)", AntimicrobialClass.ANTISEPTIC, false),
    FUSIDIC_ACID_EYE("fusidic-acid-eye", "fusidic acid (eye)", AntimicrobialClass.FUSIDANE, false),
    CIPROFLOXACIN_EYE("ciprofloxacin-eye", "ciprofloxacin (eye)", AntimicrobialClass.FLUOROQUINOLONE, false),
    CIPROFLOXACIN_EAR("ciprofloxacin-ear", "ciprofloxacin (ear)", AntimicrobialClass.FLUOROQUINOLONE, false),
    OFLOXACIN_EYE("ofloxacin-eye", "ofloxacin (eye)", AntimicrobialClass.FLUOROQUINOLONE, false),
    GENTAMICIN_EYE("gentamicin-eye", "gentamicin (eye/ear)", AntimicrobialClass.AMINOGLYCOSIDE, false),
    FUSIDIC_ACID_TOPICAL("fusidic-acid-topical", "fusidic acid (cream)", AntimicrobialClass.FUSIDANE, false),
    SODIUM_FUSIDATE_TOPICAL(
            "sodium-fusidate-topical", "sodium fusidate (ointment)", AntimicrobialClass.FUSIDANE, false),
    MUPIROCIN("mupirocin", "mupirocin", AntimicrobialClass.MUPIROCIN, false),
    RETAPAMULIN("retapamulin", "retapamulin", AntimicrobialClass.PLEUROMUTILIN, false),
    METRONIDAZOLE_TOPICAL("metronidazole-topical", "metronidazole (topical)", AntimicrobialClass.NITROIMIDAZOLE, false),
    METRONIDAZOLE_VAGINAL("metronidazole-vaginal", "metronidazole (vaginal)", AntimicrobialClass.NITROIMIDAZOLE, false),
    CLINDAMYCIN_VAGINAL("clindamycin-vaginal", "clindamycin (vaginal)", AntimicrobialClass.LINCOSAMIDE, false),
    CLINDAMYCIN_TOPICAL("clindamycin-topical", "clindamycin (topical)", AntimicrobialClass.LINCOSAMIDE, false),
    HYDROGEN_PEROXIDE_TOPICAL(
            "hydrogen-peroxide-topical", "hydrogen peroxide 1% cream", AntimicrobialClass.ANTISEPTIC, false),
    ACICLOVIR("aciclovir", "aciclovir", AntimicrobialClass.ANTIVIRAL, true),
    VALACICLOVIR("valaciclovir", "valaciclovir", AntimicrobialClass.ANTIVIRAL, true),
    FAMCICLOVIR("famciclovir", "famciclovir", AntimicrobialClass.ANTIVIRAL, true),
    OTHER_ANTIBACTERIAL("other-antibacterial", "this antibacterial", AntimicrobialClass.OTHER, true);

    private final String key;
    private final String label;
    private final AntimicrobialClass antimicrobialClass;
    private final boolean systemic;

    Antimicrobial(String key, String label, AntimicrobialClass antimicrobialClass, boolean systemic) {
        this.key = key;
        this.label = label;
        this.antimicrobialClass = antimicrobialClass;
        this.systemic = systemic;
    }

    /** The key of {@code drugs.csv}. */
    public String key() {
        return key;
    }

    /** The approved name in lower case, as it stands in a sentence. */
    public String label() {
        return label;
    }

    public AntimicrobialClass antimicrobialClass() {
        return antimicrobialClass;
    }

    /** Whether this form acts on the whole body: taken by mouth or injected, in contrast to eye, ear, skin and vaginal forms. */
    public boolean systemic() {
        return systemic;
    }

    /** Whether it is an antibiotic for the whole body: no antiviral, no antiseptic and no local form. */
    public boolean isSystemicAntibacterial() {
        return systemic
                && antimicrobialClass != AntimicrobialClass.ANTIVIRAL
                && antimicrobialClass != AntimicrobialClass.METHENAMINE;
    }

    public boolean isPenicillin() {
        return antimicrobialClass == AntimicrobialClass.PENICILLIN;
    }
}
