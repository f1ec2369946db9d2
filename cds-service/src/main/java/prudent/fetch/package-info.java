/** Reads from the caller's FHIR server what did not come with a call. */
@NullMarked
package prudent.fetch;

import org.jspecify.annotations.NullMarked;
