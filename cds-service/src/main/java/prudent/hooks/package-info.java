@NullMarked
package prudent.hooks;

import org.jspecify.annotations.NullMarked;
