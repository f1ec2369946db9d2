/** Which clients may call: the file that lists them, and the keys that their tokens are signed with. */
@NullMarked
package prudent.security.clients;

import org.jspecify.annotations.NullMarked;
