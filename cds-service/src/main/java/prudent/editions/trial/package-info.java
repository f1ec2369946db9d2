/** Two editions on the same calls: one answers, the other is asked the same afterwards. */
@NullMarked
package prudent.editions.trial;

import org.jspecify.annotations.NullMarked;
