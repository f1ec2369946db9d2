/** The pages on which decisions are read and judged. */
@NullMarked
package prudent.review.decision;

import org.jspecify.annotations.NullMarked;
