package prudent.facts;

/** The values that a {@link CodedObservable} may have. */
public enum ObservedValue {
    IN_PERSON("in-person"),
    VIDEO("video"),
    TELEPHONE("telephone"),
    ONLINE("online"),
    NORMAL("normal"),
    ABNORMAL("abnormal"),
    NOT_DONE("not-done"),
    NON_SEVERE("non-severe"),
    MILD("mild"),
    MODERATE("moderate"),
    SEVERE("severe"),
    NONE("none"),
    GREEN("green"),
    AMBER("amber"),
    RED("red"),
    NOT_AVAILABLE("not-available"),
    PENDING("pending"),
    NO_GROWTH("no-growth"),
    GROWTH("growth"),
    MIXED_GROWTH("mixed-growth"),
    ESCHERICHIA_COLI("escherichia-coli"),
    KLEBSIELLA("klebsiella"),
    PROTEUS_MIRABILIS("proteus-mirabilis"),
    PSEUDOMONAS_AERUGINOSA("pseudomonas-aeruginosa"),
    HAEMOPHILUS_INFLUENZAE("haemophilus-influenzae"),
    STREPTOCOCCUS_PNEUMONIAE("streptococcus-pneumoniae"),
    STAPHYLOCOCCUS_AUREUS("staphylococcus-aureus"),
    MRSA("mrsa"),
    MIXED("mixed"),
    OTHER("other"),
    SUSCEPTIBLE("S"),
    SUSCEPTIBLE_AT_INCREASED_EXPOSURE("I"),
    RESISTANT("R"),
    LOW("low"),
    HIGH("high"),
    UNILATERAL("unilateral"),
    BILATERAL("bilateral"),
    UPPER("upper"),
    LOWER("lower"),
    MARKED("marked"),
    FACE("face"),
    SCALP("scalp"),
    NECK("neck"),
    TRUNK("trunk"),
    BUTTOCK("buttock"),
    GENITALS("genitals"),
    ARM("arm"),
    HAND("hand"),
    LEG("leg"),
    FOOT("foot"),
    WIDESPREAD("widespread"),
    HUMAN("human"),
    DOG("dog"),
    CAT("cat"),
    BAT("bat"),
    CLEAR("clear"),
    MILD_TO_MODERATE("mild-to-moderate"),
    MODERATE_TO_SEVERE("moderate-to-severe"),
    ADAPALENE_BENZOYL_PEROXIDE("adapalene-benzoyl-peroxide"),
    AZELAIC_ACID("azelaic-acid"),
    BENZOYL_PEROXIDE("benzoyl-peroxide"),
    TOPICAL_ANTIBIOTIC("topical-antibiotic"),
    NOT_TRIED("not-tried"),
    NO_IMPROVEMENT("no-improvement"),
    IMPROVING("improving"),
    TRUNCAL("truncal"),
    LIMB("limb"),
    OPHTHALMIC("ophthalmic"),
    OTHER_HEAD_NECK("other-head-neck"),
    MULTIDERMATOMAL("multidermatomal"),
    FIRST("first"),
    WITHIN_12_WEEKS("within-12-weeks"),
    AFTER_12_WEEKS("after-12-weeks");

    private final String key;

    ObservedValue(String key) {
        this.key = key;
    }

    /** The code of the vocabulary, as it stands on the wire and in {@code findings.csv}. */
    public String key() {
        return key;
    }
}
