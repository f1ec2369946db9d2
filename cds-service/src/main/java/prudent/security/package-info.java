@NullMarked
package prudent.security;

import org.jspecify.annotations.NullMarked;
