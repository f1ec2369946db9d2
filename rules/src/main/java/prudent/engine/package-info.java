@NullMarked
package prudent.engine;

import org.jspecify.annotations.NullMarked;
