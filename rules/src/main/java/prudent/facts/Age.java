package prudent.facts;

/** The patient's age: completed years, and completed months since birth. */
public record Age(int years, int months) implements Fact {}
