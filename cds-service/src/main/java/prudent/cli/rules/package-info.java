/** Commands for rule authors. */
@NullMarked
package prudent.cli.rules;

import org.jspecify.annotations.NullMarked;
