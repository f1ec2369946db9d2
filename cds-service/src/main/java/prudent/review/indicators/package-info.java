/** How prescribing and the advice on it go over time, as charts that each have their table. */
@NullMarked
package prudent.review.indicators;

import org.jspecify.annotations.NullMarked;
