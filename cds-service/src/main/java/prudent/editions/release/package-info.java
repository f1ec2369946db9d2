/** How an edition comes to answer: who proposes it, checks it, reviews it, tries it, lets it answer and takes it back. */
@NullMarked
package prudent.editions.release;

import org.jspecify.annotations.NullMarked;
