package prudent.facts;

/** Administrative gender as far as it changes advice. */
public enum Sex {
    FEMALE,
    MALE
}
