package prudent.facts;

/** A finding that was looked for and is there. */
public record Present(ClinicalFinding finding) implements Fact {}
