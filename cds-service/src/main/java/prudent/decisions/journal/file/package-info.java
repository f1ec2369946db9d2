/** The files of a journal: opening them, having them alone, writing and syncing. */
@NullMarked
package prudent.decisions.journal.file;

import org.jspecify.annotations.NullMarked;
