package prudent.facts;

/** The ordered course in days, all sources that say anything about it agreeing. */
public record CourseLength(int days) implements OfTheOrder {}
