/** Builds the FHIR artefacts that come from the code tables, and checks all of them and the tables. */
@NullMarked
package prudent.profiles;

import org.jspecify.annotations.NullMarked;
