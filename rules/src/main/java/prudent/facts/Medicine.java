package prudent.facts;

import java.util.EnumSet;
import java.util.Set;

/** A medicine other than an antimicrobial that changes advice: by interaction, or by what it says about the patient. */
public enum Medicine {
    SIMVASTATIN("simvastatin"),
    ATORVASTATIN("atorvastatin"),
    PRAVASTATIN("pravastatin"),
    ROSUVASTATIN("rosuvastatin"),
    FLUVASTATIN("fluvastatin"),
    WARFARIN("warfarin"),
    ACENOCOUMAROL("acenocoumarol"),
    PHENINDIONE("phenindione"),
    APIXABAN("apixaban"),
    RIVAROXABAN("rivaroxaban"),
    EDOXABAN("edoxaban"),
    DABIGATRAN_ETEXILATE("dabigatran etexilate"),
    METHOTREXATE("methotrexate"),
    AZATHIOPRINE("azathioprine"),
    MERCAPTOPURINE("mercaptopurine"),
    CICLOSPORIN("ciclosporin"),
    TACROLIMUS("tacrolimus"),
    SPIRONOLACTONE("spironolactone"),
    EPLERENONE("eplerenone"),
    AMILORIDE("amiloride"),
    RAMIPRIL("ramipril"),
    LISINOPRIL("lisinopril"),
    PERINDOPRIL_ERBUMINE("perindopril erbumine"),
    PERINDOPRIL_ARGININE("perindopril arginine"),
    ENALAPRIL("enalapril"),
    CAPTOPRIL("captopril"),
    LOSARTAN("losartan"),
    CANDESARTAN("candesartan"),
    IRBESARTAN("irbesartan"),
    VALSARTAN("valsartan"),
    OLMESARTAN("olmesartan"),
    TELMISARTAN("telmisartan"),
    AMIODARONE("amiodarone"),
    SOTALOL("sotalol"),
    DRONEDARONE("dronedarone"),
    FLECAINIDE("flecainide"),
    DIGOXIN("digoxin"),
    CITALOPRAM("citalopram"),
    ESCITALOPRAM("escitalopram"),
    HALOPERIDOL("haloperidol"),
    QUETIAPINE("quetiapine"),
    DOMPERIDONE("domperidone"),
    ONDANSETRON("ondansetron"),
    HYDROXYCHLOROQUINE("hydroxychloroquine"),
    METHADONE("methadone"),
    THEOPHYLLINE("theophylline"),
    AMINOPHYLLINE("aminophylline"),
    TIZANIDINE("tizanidine"),
    CLOZAPINE("clozapine"),
    PREDNISOLONE("prednisolone"),
    DEXAMETHASONE("dexamethasone"),
    CARBAMAZEPINE("carbamazepine"),
    PHENYTOIN("phenytoin"),
    VALPROIC_ACID("valproic acid"),
    COLCHICINE("colchicine"),
    ALLOPURINOL("allopurinol"),
    PROBENECID("probenecid"),
    LITHIUM_CARBONATE("lithium carbonate"),
    VERAPAMIL("verapamil"),
    DILTIAZEM("diltiazem"),
    AMLODIPINE("amlodipine"),
    TICAGRELOR("ticagrelor"),
    IVABRADINE("ivabradine"),
    ERGOTAMINE("ergotamine"),
    SILDENAFIL("sildenafil"),
    TADALAFIL("tadalafil"),
    MIDAZOLAM("midazolam"),
    ISOTRETINOIN("isotretinoin"),
    ACITRETIN("acitretin"),
    FERROUS_SULFATE("ferrous sulfate"),
    FERROUS_FUMARATE("ferrous fumarate"),
    CALCIUM_CARBONATE("calcium carbonate"),
    MAGNESIUM_HYDROXIDE("magnesium hydroxide"),
    DISULFIRAM("disulfiram"),
    DULOXETINE("duloxetine"),
    ROPINIROLE("ropinirole"),
    SERTRALINE("sertraline"),
    FLUOXETINE("fluoxetine"),
    LEVOTHYROXINE("levothyroxine"),
    GLIPIZIDE("glipizide"),
    GLICLAZIDE("gliclazide"),
    METFORMIN("metformin"),
    INSULIN_HUMAN("insulin human"),
    POTASSIUM_CITRATE("potassium citrate"),
    MYCOPHENOLATE_MOFETIL("mycophenolate mofetil"),
    SALBUTAMOL("salbutamol"),
    ASPIRIN("aspirin"),
    IBUPROFEN("ibuprofen"),
    FUROSEMIDE("furosemide"),
    BUMETANIDE("bumetanide"),
    CARBIMAZOLE("carbimazole"),
    PROPYLTHIOURACIL("propylthiouracil"),
    SULFASALAZINE("sulfasalazine"),
    LEFLUNOMIDE("leflunomide"),
    HYDROCORTISONE("hydrocortisone");

    private static final Set<Medicine> RAISE_POTASSIUM = EnumSet.of(
            SPIRONOLACTONE,
            EPLERENONE,
            AMILORIDE,
            RAMIPRIL,
            LISINOPRIL,
            PERINDOPRIL_ERBUMINE,
            PERINDOPRIL_ARGININE,
            ENALAPRIL,
            CAPTOPRIL,
            LOSARTAN,
            CANDESARTAN,
            IRBESARTAN,
            VALSARTAN,
            OLMESARTAN,
            TELMISARTAN);

    private static final Set<Medicine> PROLONG_QT = EnumSet.of(
            AMIODARONE,
            SOTALOL,
            DRONEDARONE,
            FLECAINIDE,
            CITALOPRAM,
            ESCITALOPRAM,
            HALOPERIDOL,
            QUETIAPINE,
            DOMPERIDONE,
            ONDANSETRON,
            HYDROXYCHLOROQUINE,
            METHADONE);

    private final String label;

    Medicine(String label) {
        this.label = label;
    }

    /** Whether it is an ACE inhibitor, an angiotensin receptor blocker or a potassium-sparing diuretic. */
    public boolean raisesPotassium() {
        return RAISE_POTASSIUM.contains(this);
    }

    /** Whether it is among the medicines known for prolonging the QT interval; not a complete list. */
    public boolean prolongsQt() {
        return PROLONG_QT.contains(this);
    }

    /** The approved name in lower case, as it stands in a sentence and in {@code medicines.csv}. */
    public String label() {
        return label;
    }
}
