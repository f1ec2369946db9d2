/** What happened on a day and may explain the charts: outbreaks, guideline changes, surges, what people wrote. */
@NullMarked
package prudent.review.annotations;

import org.jspecify.annotations.NullMarked;
