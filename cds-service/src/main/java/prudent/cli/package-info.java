@NullMarked
package prudent.cli;

import org.jspecify.annotations.NullMarked;
