package prudent.facts;

/** The order names a medicine by a code or a text that is not in our tables. */
public record UnrecognisedDrug() implements Fact {}
