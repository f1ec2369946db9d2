/** Practices, the networks they belong to, and the boards that these belong to. */
@NullMarked
package prudent.organisations;

import org.jspecify.annotations.NullMarked;
