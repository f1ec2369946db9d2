/** The dictionary of medicines and devices (dm+d) as TRUD releases it: identifiers, files, XML. Knows nothing of our drugs. */
@NullMarked
package prudent.dmd;

import org.jspecify.annotations.NullMarked;
