/** The assessment forms: links to them in cards, the pages, and what was answered on them. */
@NullMarked
package prudent.forms;

import org.jspecify.annotations.NullMarked;
