package prudent.facts;

/** An active long-term condition on the problem list. */
public record LongTermCondition(Comorbidity condition) implements Fact {}
