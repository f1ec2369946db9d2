/** Trying out what a draft would change, in the browser. */
@NullMarked
package prudent.authoring.impact;

import org.jspecify.annotations.NullMarked;
