@NullMarked
package prudent.decisions.journal;

import org.jspecify.annotations.NullMarked;
