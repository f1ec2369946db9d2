package prudent.facts;

/**
 * The assessment form and the call say different things of a finding on the same day, and nothing says which is newer: it counts as
 * not known.
 *
 * @param finding key of the finding
 * @param minutesAgo when the form was answered
 */
public record FormDisagrees(String finding, int minutesAgo) implements Fact {}
