package prudent.facts;

/** The findings point to another infection than the indication on the order; the order is assessed as being for this one. */
public record SuspectedInfection(Infection infection) implements Fact {}
