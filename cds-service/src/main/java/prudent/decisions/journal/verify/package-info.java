/** Whether a journal is as it was written, and the destruction of what has been kept long enough. */
@NullMarked
package prudent.decisions.journal.verify;

import org.jspecify.annotations.NullMarked;
