package prudent.facts;

/** Something that is measured or counted, always in the unit that {@code findings.csv} fixes for it. */
public enum Observable implements Askable {
    GESTATION_WEEKS("gestationWeeks"),
    INFANT_AGE_WEEKS("infantAgeWeeks"),
    WEIGHT("weight"),
    TEMPERATURE("temperature"),
    HEART_RATE("heartRate"),
    RESPIRATORY_RATE("respiratoryRate"),
    SYSTOLIC_BP("systolicBP"),
    DIASTOLIC_BP("diastolicBP"),
    SPO2("spO2"),
    CAPILLARY_REFILL_TIME("capillaryRefillTime"),
    CRP("crp"),
    EGFR("egfr"),
    SERUM_POTASSIUM("serumPotassium"),
    INR("inr"),
    QTC_INTERVAL("qtcInterval"),
    SYMPTOM_DAYS("symptomDays"),
    SYMPTOM_HOURS("symptomHours"),
    DAYS_SINCE_HOSPITAL_DISCHARGE("daysSinceHospitalDischarge"),
    ANTIBIOTIC_COURSES_LAST_12_MONTHS("antibioticCoursesLast12Months"),
    ANTIBIOTIC_COURSES_THIS_PROBLEM("antibioticCoursesThisProblem"),
    MONTHS_ON_LONG_TERM_ANTIBIOTIC("monthsOnLongTermAntibiotic"),
    MONTHS_SINCE_ANTIBIOTIC_REVIEW("monthsSinceAntibioticReview"),
    FEVER_PAIN("feverPAIN"),
    CENTOR("centor"),
    CRB65("crb65"),
    CATHETER_DAYS("catheterDays"),
    UTIS_LAST_12_MONTHS("utisLast12Months"),
    ERYTHEMA_EXTENT("erythemaExtent"),
    CELLULITIS_EPISODES_LAST_12_MONTHS("cellulitisEpisodesLast12Months"),
    LESION_COUNT("lesionCount"),
    HOURS_SINCE_BITE("hoursSinceBite"),
    STOOLS_PER_DAY("stoolsPerDay");

    private final String key;

    Observable(String key) {
        this.key = key;
    }

    /** The code of the vocabulary, as it stands on the wire and in {@code findings.csv}. */
    @Override
    public String key() {
        return key;
    }
}
