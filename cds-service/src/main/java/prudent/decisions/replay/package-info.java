/** Decisions made again from what was known, to see whether they come out the same. */
@NullMarked
package prudent.decisions.replay;

import org.jspecify.annotations.NullMarked;
