/** Decisions as rows: what they are found by, and how they are read back whole. */
@NullMarked
package prudent.decisions.store.rows;

import org.jspecify.annotations.NullMarked;
