/** What is taken to meetings: the practice's pack, the network's month, the board's quarter. */
@NullMarked
package prudent.review.reports;

import org.jspecify.annotations.NullMarked;
