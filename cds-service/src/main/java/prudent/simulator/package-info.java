/** The simulated GP system: a CDS Hooks client in the browser, and the vocabulary it offers. */
@NullMarked
package prudent.simulator;

import org.jspecify.annotations.NullMarked;
