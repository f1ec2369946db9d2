/** The decision log as the rest of the program uses it: recording, finding, and what is said later. */
@NullMarked
package prudent.decisions.log;

import org.jspecify.annotations.NullMarked;
