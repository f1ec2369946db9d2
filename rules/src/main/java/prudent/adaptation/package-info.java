/** A board's own numbers and advice in place of some national ones, each with an owner and a last day. */
@NullMarked
package prudent.adaptation;

import org.jspecify.annotations.NullMarked;
