/** Where surge mode is begun and ended, and what it withheld. */
@NullMarked
package prudent.review.surge;

import org.jspecify.annotations.NullMarked;
