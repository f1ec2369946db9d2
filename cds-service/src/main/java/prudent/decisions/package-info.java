/** What was decided, advised and heard, as it is kept for good. */
@NullMarked
package prudent.decisions;

import org.jspecify.annotations.NullMarked;
