/** What can be prescribed: drugs by name and by code, their forms and strengths, from our own tables and an imported release of dm+d. */
@NullMarked
package prudent.intake.products;

import org.jspecify.annotations.NullMarked;
