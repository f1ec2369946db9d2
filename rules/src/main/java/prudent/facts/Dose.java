package prudent.facts;

/** The ordered dose: milligrams each time (of the first-named ingredient of a combination) and times a day. */
public record Dose(double mg, double timesPerDay) implements OfTheOrder {}
