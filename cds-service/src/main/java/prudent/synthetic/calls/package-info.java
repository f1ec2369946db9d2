/** Calls of invented practices, drawn by chance from a plan and sent as a GP system sends them. */
@NullMarked
package prudent.synthetic.calls;

import org.jspecify.annotations.NullMarked;
