package prudent.facts;

/**
 * A guideline covers the infection, and its table has rows for the patient's situation and was searched; what fits follows as
 * {@link Option}s.
 */
public record TableConsulted(Infection infection) implements OfTheOrder {}
