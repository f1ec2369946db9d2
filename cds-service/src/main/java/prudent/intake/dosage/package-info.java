/** Dosage instructions, structured or in words, to a dose, a frequency and a course in days. */
@NullMarked
package prudent.intake.dosage;

import org.jspecify.annotations.NullMarked;
