@NullMarked
package prudent.questions;

import org.jspecify.annotations.NullMarked;
