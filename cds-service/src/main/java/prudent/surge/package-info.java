/** Surge mode: for a time the practices of a network or board are shown safety-critical cards only. */
@NullMarked
package prudent.surge;

import org.jspecify.annotations.NullMarked;
