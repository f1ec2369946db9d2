/** Editions from elsewhere: a zip file and the signature of somebody whose key is known here. */
@NullMarked
package prudent.editions.signing;

import org.jspecify.annotations.NullMarked;
