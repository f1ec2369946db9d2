package prudent.facts;

/** The ordered total for the first day, in milligrams, when it differs from the days that follow. */
public record FirstDayDose(double mg) implements OfTheOrder {}
