/**
 * The language of rules: the part of DRL that a rule may be written in, and nothing else of it. What is not understood here is
 * never compiled.
 */
@NullMarked
package prudent.language;

import org.jspecify.annotations.NullMarked;
