/** Trying rules on a patient that an author makes up, on a pasted call or on a logged decision. */
@NullMarked
package prudent.authoring.trial;

import org.jspecify.annotations.NullMarked;
