/** Who is signed in to the pages, in which role, and whose decisions they may see. */
@NullMarked
package prudent.security.signin;

import org.jspecify.annotations.NullMarked;
