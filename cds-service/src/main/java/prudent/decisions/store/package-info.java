/** The store: what all instances have recorded, copied out of their journals to be searched. */
@NullMarked
package prudent.decisions.store;

import org.jspecify.annotations.NullMarked;
