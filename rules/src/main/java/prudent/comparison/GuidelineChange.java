package prudent.comparison;

import java.util.List;

/**
 * What changes in one guideline.
 *
 * @param folder its folder
 * @param title what it is about
 * @param changes what a clinician would want to know, rules first
 * @param otherFiles whether files changed that say nothing to a prescriber, such as cases
 */
public record GuidelineChange(String folder, String title, List<Change> changes, boolean otherFiles) {

    public GuidelineChange {
        changes = List.copyOf(changes);
    }
}
