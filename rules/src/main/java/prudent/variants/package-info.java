/** Several wordings of one message, so that a card that is read often stays read: the same advice, a familiar source, one new element. */
@NullMarked
package prudent.variants;

import org.jspecify.annotations.NullMarked;
