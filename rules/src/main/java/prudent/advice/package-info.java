@NullMarked
package prudent.advice;

import org.jspecify.annotations.NullMarked;
