/** Commands on editions of the guidelines and their way to what answers. */
@NullMarked
package prudent.cli.editions;

import org.jspecify.annotations.NullMarked;
