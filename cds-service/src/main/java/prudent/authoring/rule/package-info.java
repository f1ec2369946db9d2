/** What became of each rule in use, and what needs its author. */
@NullMarked
package prudent.authoring.rule;

import org.jspecify.annotations.NullMarked;
