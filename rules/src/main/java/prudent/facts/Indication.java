package prudent.facts;

/** What the order is for. */
public record Indication(Infection infection) implements Fact {}
