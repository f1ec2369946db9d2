package prudent.facts;

/** The order gives course lengths that disagree, the shortest and the longest in days. */
public record CourseLengthUnclear(int shortestDays, int longestDays) implements OfTheOrder {}
