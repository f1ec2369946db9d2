package prudent.facts;

/** A guideline covers the infection and its table was searched for this patient; what fits follows as {@link Option}s. */
public record TableConsulted(Infection infection) implements OfTheOrder {}
