@NullMarked
package prudent.review;

import org.jspecify.annotations.NullMarked;
