/** Which edition of the guidelines answers: released, kept, rolled back. */
@NullMarked
package prudent.editions;

import org.jspecify.annotations.NullMarked;
