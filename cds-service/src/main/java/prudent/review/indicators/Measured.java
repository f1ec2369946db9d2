package prudent.review.indicators;

/**
 * A share over one time.
 *
 * @param title what it is
 * @param definition what is counted of what
 * @param share the figure
 */
public record Measured(String title, String definition, Share share) {}
