@NullMarked
package prudent.protocol;

import org.jspecify.annotations.NullMarked;
