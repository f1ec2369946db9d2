/** What commands have in common. */
@NullMarked
package prudent.cli.shared;

import org.jspecify.annotations.NullMarked;
