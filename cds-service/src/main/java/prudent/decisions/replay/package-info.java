@NullMarked
package prudent.decisions.replay;

import org.jspecify.annotations.NullMarked;
