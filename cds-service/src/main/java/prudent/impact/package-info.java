/** What other guidelines would have concluded on the decisions that were logged. */
@NullMarked
package prudent.impact;

import org.jspecify.annotations.NullMarked;
