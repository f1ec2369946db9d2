/** Draft orders and medication on the record: which drug it is, in what form, for how long. */
@NullMarked
package prudent.intake.orders;

import org.jspecify.annotations.NullMarked;
