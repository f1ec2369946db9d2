package prudent.facts;

/** What the order is assessed for: the infection that it names, or the one that the findings point to in its place. */
public record AssessedInfection(Infection infection) implements OfTheOrder {}
