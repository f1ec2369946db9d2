package prudent.facts;

/** What a regimen row asks of a yes-or-no property of the patient. */
public enum Requirement {
    /** The row is for patients who have it. */
    YES,
    /** The row is for patients who have it not. */
    NO,
    /** The row does not depend on it. */
    ANY
}
