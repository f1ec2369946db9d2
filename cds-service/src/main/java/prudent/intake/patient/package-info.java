/** What is known of the patient: allergies, conditions, findings and their newest values, to facts. */
@NullMarked
package prudent.intake.patient;

import org.jspecify.annotations.NullMarked;
