@NullMarked
package prudent.authoring;

import org.jspecify.annotations.NullMarked;
