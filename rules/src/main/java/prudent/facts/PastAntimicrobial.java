package prudent.facts;

/** An antimicrobial prescribed before this consultation, and how many days ago. */
public record PastAntimicrobial(Antimicrobial drug, int daysAgo) implements Fact {}
