/** What is said and done about decisions after they were made. */
@NullMarked
package prudent.decisions.events;

import org.jspecify.annotations.NullMarked;
