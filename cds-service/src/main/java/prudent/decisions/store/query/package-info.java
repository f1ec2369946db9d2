/** What readers ask of the store, and what they are given. */
@NullMarked
package prudent.decisions.store.query;

import org.jspecify.annotations.NullMarked;
