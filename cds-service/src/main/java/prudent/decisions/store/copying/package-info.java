/** The copying of a journal into the store: each event once, in order. */
@NullMarked
package prudent.decisions.store.copying;

import org.jspecify.annotations.NullMarked;
