@NullMarked
package prudent.decisions.api;

import org.jspecify.annotations.NullMarked;
