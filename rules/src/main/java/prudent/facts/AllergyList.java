package prudent.facts;

/** What came of asking for the patient's allergies. Always present, so that "not checked" is never mistaken for "none". */
public record AllergyList(AllergyListState state) implements Fact {}
