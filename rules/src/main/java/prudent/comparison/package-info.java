/** What changes from one edition of the guidelines to another, in clinical words. */
@NullMarked
package prudent.comparison;

import org.jspecify.annotations.NullMarked;
