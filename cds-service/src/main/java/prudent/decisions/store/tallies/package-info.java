/** What counts decisions, and keeps the counts of days that are over. */
@NullMarked
package prudent.decisions.store.tallies;

import org.jspecify.annotations.NullMarked;
