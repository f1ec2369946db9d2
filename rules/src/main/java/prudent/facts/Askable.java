package prudent.facts;

/** Something that a rule can ask for when it is not known. */
public interface Askable {

    /** Its name on the wire. */
    String key();
}
