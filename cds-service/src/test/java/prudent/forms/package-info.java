@NullMarked
package prudent.forms;

import org.jspecify.annotations.NullMarked;
