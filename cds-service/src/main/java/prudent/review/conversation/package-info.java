/** Conversations between reviewers and prescribers, and what comes of them. */
@NullMarked
package prudent.review.conversation;

import org.jspecify.annotations.NullMarked;
