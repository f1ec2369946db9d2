package prudent.advice;

/** Advice on the order. Made by the factory methods, one for each thing a rule may say. */
public record Advice(Topic topic, Indicator indicator, String summary) implements Conclusion {

    /** This patient needs emergency or same-day assessment; outranks everything else. */
    public static Advice refer(String summary) {
        return new Advice(Topic.REFER, Indicator.CRITICAL, summary);
    }

    /** The chosen drug is unsafe for this patient. */
    public static Advice contraindicated(String summary) {
        return new Advice(Topic.CONTRAINDICATED, Indicator.CRITICAL, summary);
    }

    /** The chosen drug is better avoided for this patient, though it is not known to be dangerous. */
    public static Advice avoid(String summary) {
        return new Advice(Topic.CONTRAINDICATED, Indicator.WARNING, summary);
    }

    /** The order overlaps another antimicrobial. */
    public static Advice duplicate(String summary) {
        return new Advice(Topic.DUPLICATE_THERAPY, Indicator.WARNING, summary);
    }

    /** No antibiotic is needed. */
    public static Advice noAntibiotic(String summary) {
        return new Advice(Topic.NO_ANTIBIOTIC, Indicator.WARNING, summary);
    }

    /** A delayed (back-up) prescription, or none, is preferred to treating now. */
    public static Advice delayed(String summary) {
        return new Advice(Topic.DELAYED_ANTIBIOTIC, Indicator.WARNING, summary);
    }

    /** The draft is delayed, but treatment should start now. */
    public static Advice immediate(String summary) {
        return new Advice(Topic.IMMEDIATE_ANTIBIOTIC, Indicator.WARNING, summary);
    }

    /** Another drug is the guideline's choice. */
    public static Advice changeDrug(String summary) {
        return new Advice(Topic.CHANGE_DRUG, Indicator.WARNING, summary);
    }

    /** Dose or frequency differs from the guideline. */
    public static Advice changeDose(String summary) {
        return new Advice(Topic.CHANGE_DOSE, Indicator.WARNING, summary);
    }

    /** The dose is above the table but within the limit by weight: worth a look, not a correction. */
    public static Advice checkDose(String summary) {
        return new Advice(Topic.CHANGE_DOSE, Indicator.INFO, summary);
    }

    /** The course is longer or shorter than the guideline's. */
    public static Advice changeDuration(String summary) {
        return new Advice(Topic.CHANGE_DURATION, Indicator.WARNING, summary);
    }

    /** Treating as ordered, now or delayed, agrees with the guideline's strategy. Normally silent. */
    public static Advice appropriate(String summary) {
        return new Advice(Topic.ANTIBIOTIC_APPROPRIATE, Indicator.INFO, summary);
    }
}
