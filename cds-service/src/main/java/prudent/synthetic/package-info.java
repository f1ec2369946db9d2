/** A believable month of six invented practices, drawn by chance and answered by the real rules. */
@NullMarked
package prudent.synthetic;

import org.jspecify.annotations.NullMarked;
