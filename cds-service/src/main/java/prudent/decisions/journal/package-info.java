/** The journal of an instance: durable, in order, written by one thread and read by many. */
@NullMarked
package prudent.decisions.journal;

import org.jspecify.annotations.NullMarked;
