/** What a reviewer looks at first, and why. */
@NullMarked
package prudent.review.queue;

import org.jspecify.annotations.NullMarked;
