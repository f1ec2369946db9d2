package prudent.facts;

/** A finding that was looked for and is not there. */
public record Absent(ClinicalFinding finding) implements Fact {}
