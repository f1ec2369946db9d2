/** Decisions as files: CSV, NDJSON and FHIR. */
@NullMarked
package prudent.decisions.export;

import org.jspecify.annotations.NullMarked;
