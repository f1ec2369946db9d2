@NullMarked
package prudent;

import org.jspecify.annotations.NullMarked;
