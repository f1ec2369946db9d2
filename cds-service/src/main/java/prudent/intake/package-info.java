@NullMarked
package prudent.intake;

import org.jspecify.annotations.NullMarked;
