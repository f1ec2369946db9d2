package prudent.facts;

/** A finding that is not recorded either way and on which the strategy hangs. */
public record Undecided(ClinicalFinding finding) implements Fact {}
