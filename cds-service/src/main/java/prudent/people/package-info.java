/** Who works with the pages: their role, and whose decisions they may see. */
@NullMarked
package prudent.people;

import org.jspecify.annotations.NullMarked;
