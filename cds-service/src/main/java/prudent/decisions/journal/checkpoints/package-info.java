/** What the journal has got to, kept beside it and signed, so that its end cannot be cut off unnoticed. */
@NullMarked
package prudent.decisions.journal.checkpoints;

import org.jspecify.annotations.NullMarked;
