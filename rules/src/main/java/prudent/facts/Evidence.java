package prudent.facts;

/** How sure we are of what a rule or a regimen row says. */
public enum Evidence {
    /** Read in a copy of the primary source. */
    V,
    /** Read in a restatement of the primary source. */
    V2,
    /** From memory: never gives more than an informative card until a named person has checked it. */
    M
}
