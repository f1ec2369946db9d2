package prudent.facts;

/** The patient's administrative gender, when it is recorded as female or male. */
public record RecordedSex(Sex sex) implements Fact {}
