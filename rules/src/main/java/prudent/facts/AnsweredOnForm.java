package prudent.facts;

/**
 * What is known of a finding was answered on the assessment form, so many minutes ago.
 *
 * @param finding key of the finding
 */
public record AnsweredOnForm(String finding, int minutesAgo) implements Fact {}
