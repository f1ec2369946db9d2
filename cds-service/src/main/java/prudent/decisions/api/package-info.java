/** Decisions and exports for other programs, over HTTP. */
@NullMarked
package prudent.decisions.api;

import org.jspecify.annotations.NullMarked;
