package prudent.facts;

/** A recorded allergy or intolerance to a class of antimicrobials, and what kind of reaction it was. */
public record Allergy(AntimicrobialClass allergen, AllergyReaction reaction) implements Fact {}
