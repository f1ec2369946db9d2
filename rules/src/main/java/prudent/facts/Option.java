package prudent.facts;

/**
 * A regimen that the guideline's table offers this patient.
 *
 * @param certain whether everything the row asks for is known to hold; otherwise nothing known speaks against it
 */
public record Option(Regimen regimen, boolean certain) implements Fact {}
