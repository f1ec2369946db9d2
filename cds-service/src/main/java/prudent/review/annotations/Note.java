package prudent.review.annotations;

import java.time.LocalDate;

/**
 * Something that happened and may explain a chart.
 *
 * @param day when
 * @param where for whom it holds, as people say it
 * @param text what it was
 */
public record Note(LocalDate day, String where, String text) {}
