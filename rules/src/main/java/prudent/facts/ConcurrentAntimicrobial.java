package prudent.facts;

/** Another antimicrobial that the patient takes now, or that stands beside this order in the same call. */
public record ConcurrentAntimicrobial(Antimicrobial drug, boolean inThisCall) implements Fact {}
