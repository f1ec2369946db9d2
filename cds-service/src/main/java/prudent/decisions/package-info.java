@NullMarked
package prudent.decisions;

import org.jspecify.annotations.NullMarked;
