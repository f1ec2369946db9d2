package prudent.facts;

/** The newest measurement of something, in its unit of the vocabulary, and how many days ago it was made. */
public record Measured(Observable observable, double value, int daysAgo) implements Fact {}
