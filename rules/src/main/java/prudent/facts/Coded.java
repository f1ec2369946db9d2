package prudent.facts;

/** The newest recorded value of something that has a few named values, and how many days ago it was recorded. */
public record Coded(CodedObservable observable, ObservedValue value, int daysAgo) implements Fact {}
