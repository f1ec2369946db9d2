/** The prescriber's own page, which nobody else sees. */
@NullMarked
package prudent.review.mine;

import org.jspecify.annotations.NullMarked;
