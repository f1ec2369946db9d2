package prudent.facts;

/** A line of the regimen table that applies to this patient beside the usual one. */
public record ApplicableLine(RegimenLine line) implements Fact {}
