/** The record as it was sent: the prefetch and its parts, the Bundles in it, and why a record is refused. */
@NullMarked
package prudent.intake.record;

import org.jspecify.annotations.NullMarked;
