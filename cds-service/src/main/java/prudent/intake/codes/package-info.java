/** The vocabularies: code tables with their sources, read once, and what the codes of findings, conditions and allergies stand for. */
@NullMarked
package prudent.intake.codes;

import org.jspecify.annotations.NullMarked;
