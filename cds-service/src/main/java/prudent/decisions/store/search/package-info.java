/** How pages are found, newest first and none of them slow. */
@NullMarked
package prudent.decisions.store.search;

import org.jspecify.annotations.NullMarked;
