/** A release of dm+d becomes the table that the service reads: imported by command, compared with the one before. */
@NullMarked
package prudent.intake.releases;

import org.jspecify.annotations.NullMarked;
