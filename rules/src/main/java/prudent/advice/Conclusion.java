package prudent.advice;

/** What a rule concludes about the order. */
public sealed interface Conclusion permits Advice, MissingInformation {

    /** What it says, by kind. */
    Topic topic();

    /** How much its card may interrupt. */
    Indicator indicator();

    /** What becomes of the ordered antibiotic. */
    Standing standing();

    /** One sentence to the prescriber with the patient's fact in it; under 140 characters. */
    String summary();
}
