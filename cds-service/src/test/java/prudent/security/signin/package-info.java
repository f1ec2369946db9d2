@NullMarked
package prudent.security.signin;

import org.jspecify.annotations.NullMarked;
