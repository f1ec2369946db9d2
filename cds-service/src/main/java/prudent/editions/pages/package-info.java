/** The pages of the editions: what answers, what is on its way, what changes, and the way back. */
@NullMarked
package prudent.editions.pages;

import org.jspecify.annotations.NullMarked;
