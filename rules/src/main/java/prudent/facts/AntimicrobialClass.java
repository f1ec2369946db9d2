package prudent.facts;

/** The pharmacological class of an antimicrobial, by which allergy and duplication are judged. */
public enum AntimicrobialClass {
    AMINOGLYCOSIDE,
    AMPHENICOL,
    ANTISEPTIC,
    ANTIVIRAL,
    CEPHALOSPORIN,
    FLUOROQUINOLONE,
    FOSFOMYCIN,
    FUSIDANE,
    GLYCOPEPTIDE,
    LINCOSAMIDE,
    MACROCYCLIC,
    MACROLIDE,
    METHENAMINE,
    MUPIROCIN,
    NITROFURAN,
    NITROIMIDAZOLE,
    OXAZOLIDINONE,
    PENICILLIN,
    PLEUROMUTILIN,
    RIFAMYCIN,
    SULFONAMIDE_TRIMETHOPRIM,
    TETRACYCLINE,
    OTHER
}
