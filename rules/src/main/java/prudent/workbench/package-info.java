/** What a rule author works with: checks, tests and explanations of guideline folders. */
@NullMarked
package prudent.workbench;

import org.jspecify.annotations.NullMarked;
