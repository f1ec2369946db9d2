/** The pages in a real browser. */
@NullMarked
package prudent.pages;

import org.jspecify.annotations.NullMarked;
