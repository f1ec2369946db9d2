/** The databases that can be the store: how they are opened, and their tables made. */
@NullMarked
package prudent.decisions.store.database;

import org.jspecify.annotations.NullMarked;
