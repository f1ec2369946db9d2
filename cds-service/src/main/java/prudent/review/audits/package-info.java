/** Audits that fill themselves from the log; their criteria are data. */
@NullMarked
package prudent.review.audits;

import org.jspecify.annotations.NullMarked;
