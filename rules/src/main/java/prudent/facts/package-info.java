@NullMarked
package prudent.facts;

import org.jspecify.annotations.NullMarked;
