/** What somebody has said they will do: one owner, one date, and what came of it. */
@NullMarked
package prudent.review.actions;

import org.jspecify.annotations.NullMarked;
