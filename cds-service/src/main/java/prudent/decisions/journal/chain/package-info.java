/** Events and how each is bound to the one before it. */
@NullMarked
package prudent.decisions.journal.chain;

import org.jspecify.annotations.NullMarked;
