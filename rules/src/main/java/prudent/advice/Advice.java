package prudent.advice;

/**
 * Advice on the order. Made by the factory methods, one for each thing a rule may say.
 *
 * @param urgency how soon a patient who is referred is to be seen; of no meaning for other advice
 */
public record Advice(Topic topic, Indicator indicator, Standing standing, Urgency urgency, String summary)
        implements Conclusion {

    private Advice(Topic topic, Indicator indicator, Standing standing, String summary) {
        this(topic, indicator, standing, Urgency.TODAY, summary);
    }

    /** The same referral, for a patient to be seen at once. */
    public Advice now() {
        return new Advice(topic, indicator, standing, Urgency.NOW, summary);
    }

    /** The same referral, for a patient who need not be seen today. */
    public Advice soon() {
        return new Advice(topic, indicator, standing, Urgency.SOON, summary);
    }

    /**
     * This patient needs to be seen today, unless {@link #now} or {@link #soon} says otherwise; outranks everything else. What
     * becomes of the order is left to the prescriber.
     */
    public static Advice refer(String summary) {
        return new Advice(Topic.REFER, Indicator.CRITICAL, Standing.OPEN, summary);
    }

    /** This patient needs assessment, and the guideline has the antibiotic given before or beside it. */
    public static Advice referAndTreat(String summary) {
        return new Advice(Topic.REFER, Indicator.CRITICAL, Standing.STANDS, summary);
    }

    /** This patient needs assessment in place of the antibiotic. */
    public static Advice referInstead(String summary) {
        return new Advice(Topic.REFER, Indicator.CRITICAL, Standing.FALLS, summary);
    }

    /** The chosen drug is unsafe for this patient. */
    public static Advice contraindicated(String summary) {
        return new Advice(Topic.CONTRAINDICATED, Indicator.CRITICAL, Standing.FALLS, summary);
    }

    /** The chosen drug is better avoided for this patient, though it is not known to be dangerous. */
    public static Advice avoid(String summary) {
        return new Advice(Topic.CONTRAINDICATED, Indicator.WARNING, Standing.OPEN, summary);
    }

    /** The order overlaps another antimicrobial. */
    public static Advice duplicate(String summary) {
        return new Advice(Topic.DUPLICATE_THERAPY, Indicator.WARNING, Standing.OPEN, summary);
    }

    /** No antibiotic is needed. */
    public static Advice noAntibiotic(String summary) {
        return new Advice(Topic.NO_ANTIBIOTIC, Indicator.WARNING, Standing.FALLS, summary);
    }

    /** A delayed (back-up) prescription, or none, is preferred to treating now. */
    public static Advice delayed(String summary) {
        return new Advice(Topic.DELAYED_ANTIBIOTIC, Indicator.WARNING, Standing.OPEN, summary);
    }

    /** The draft is delayed, but treatment should start now. */
    public static Advice immediate(String summary) {
        return new Advice(Topic.IMMEDIATE_ANTIBIOTIC, Indicator.WARNING, Standing.OPEN, summary);
    }

    /** Another drug is the guideline's choice. */
    public static Advice changeDrug(String summary) {
        return new Advice(Topic.CHANGE_DRUG, Indicator.WARNING, Standing.OPEN, summary);
    }

    /** Dose or frequency differs from the guideline. */
    public static Advice changeDose(String summary) {
        return new Advice(Topic.CHANGE_DOSE, Indicator.WARNING, Standing.OPEN, summary);
    }

    /** The dose is above the table but within the limit by weight: worth a look, not a correction. */
    public static Advice checkDose(String summary) {
        return new Advice(Topic.CHANGE_DOSE, Indicator.INFO, Standing.OPEN, summary);
    }

    /** The course is longer or shorter than the guideline's. */
    public static Advice changeDuration(String summary) {
        return new Advice(Topic.CHANGE_DURATION, Indicator.WARNING, Standing.OPEN, summary);
    }

    /** Treating as ordered, now or delayed, agrees with the guideline's strategy. Normally silent. */
    public static Advice appropriate(String summary) {
        return new Advice(Topic.ANTIBIOTIC_APPROPRIATE, Indicator.INFO, Standing.OPEN, summary);
    }
}
