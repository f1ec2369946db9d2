package prudent.facts;

/** A long-term condition on the problem list that changes advice. */
public enum Comorbidity {
    ASTHMA("asthma"),
    DIABETES("diabetes"),
    COPD("copd"),
    BRONCHIECTASIS("bronchiectasis"),
    CYSTIC_FIBROSIS("cystic-fibrosis"),
    CKD("ckd"),
    CKD_1("ckd-1"),
    CKD_2("ckd-2"),
    CKD_3("ckd-3"),
    CKD_3A("ckd-3a"),
    CKD_3B("ckd-3b"),
    CKD_4("ckd-4"),
    CKD_5("ckd-5"),
    ESRD("esrd"),
    AKI("aki"),
    IMMUNOSUPPRESSION("immunosuppression"),
    NEUTROPENIA("neutropenia"),
    HIV("hiv"),
    ASPLENIA("asplenia"),
    SICKLE_CELL("sickle-cell"),
    HEART_FAILURE("heart-failure"),
    VALVE_REGURGITATION("valve-regurgitation"),
    ENDOCARDITIS("endocarditis"),
    EPILEPSY("epilepsy"),
    MYASTHENIA_GRAVIS("myasthenia-gravis"),
    AORTIC_ANEURYSM("aortic-aneurysm"),
    AORTIC_DISSECTION("aortic-dissection"),
    MARFAN("marfan"),
    EHLERS_DANLOS("ehlers-danlos"),
    LONG_QT("long-qt"),
    C_DIFFICILE_HISTORY("c-difficile-history"),
    G6PD_DEFICIENCY("g6pd-deficiency"),
    CHRONIC_LIVER_DISEASE("chronic-liver-disease"),
    PORPHYRIA("porphyria"),
    FOLATE_DEFICIENCY_MEGALOBLASTIC("folate-deficiency-megaloblastic"),
    PERIPHERAL_NEUROPATHY("peripheral-neuropathy"),
    HYPERKALAEMIA("hyperkalaemia"),
    HYPOKALAEMIA("hypokalaemia"),
    SLE("sle");

    private final String key;

    Comorbidity(String key) {
        this.key = key;
    }

    /** The code of the vocabulary, as it stands on the wire and in {@code findings.csv}. */
    public String key() {
        return key;
    }
}
