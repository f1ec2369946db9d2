package prudent.facts;

/** A medicine that the patient takes now. */
public record CurrentMedicine(Medicine medicine) implements Fact {}
