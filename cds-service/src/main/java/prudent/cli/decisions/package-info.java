/** Commands on what was recorded. */
@NullMarked
package prudent.cli.decisions;

import org.jspecify.annotations.NullMarked;
