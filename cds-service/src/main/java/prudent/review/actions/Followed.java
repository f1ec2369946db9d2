package prudent.review.actions;

import java.util.Optional;

/**
 * An action and what became of the figure that it was to change.
 *
 * @param planned the action as it stands
 * @param effect empty when it is about no figure
 */
public record Followed(Planned planned, Optional<Effect> effect) {}
