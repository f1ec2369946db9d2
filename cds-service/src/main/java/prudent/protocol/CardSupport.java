package prudent.protocol;

/**
 * What a client can do with the suggestions of a card.
 *
 * @param selectionBehavior how it lets its user choose among them: {@code at-most-one}, or {@code any} when it knows nothing else
 * @param choosesActions whether it lets its user choose among the actions of one (CDS Hooks 3.0, actionSelectionBehavior)
 */
public record CardSupport(String selectionBehavior, boolean choosesActions) {

    public static final String AT_MOST_ONE = "at-most-one";
    public static final String ANY = "any";

    /** What every client can do. */
    public static final CardSupport STANDARD = new CardSupport(AT_MOST_ONE, false);
}
