@NullMarked
package prudent.decisions.events;

import org.jspecify.annotations.NullMarked;
