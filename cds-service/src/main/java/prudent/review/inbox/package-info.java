/** What reviewers and prescribers say is wrong with a rule or the data, for the rule author to answer. */
@NullMarked
package prudent.review.inbox;

import org.jspecify.annotations.NullMarked;
