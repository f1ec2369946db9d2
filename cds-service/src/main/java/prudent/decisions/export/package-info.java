@NullMarked
package prudent.decisions.export;

import org.jspecify.annotations.NullMarked;
