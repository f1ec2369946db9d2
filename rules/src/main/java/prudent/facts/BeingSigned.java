package prudent.facts;

/** The order is about to be signed, so that dose and course are complete as far as they ever will be. */
public record BeingSigned() implements Fact {}
