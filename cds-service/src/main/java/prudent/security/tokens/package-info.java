/** The token that each call of a registered client carries: how it is read and checked, and that none is taken twice. */
@NullMarked
package prudent.security.tokens;

import org.jspecify.annotations.NullMarked;
