package prudent.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One card of the answer (CDS Hooks 2.0.1, Card Attributes). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Card(
        UUID uuid,
        String summary,
        String detail,
        String indicator,
        Source source,
        List<Suggestion> suggestions,
        @Nullable String selectionBehavior,
        List<Link> links,
        List<Coding> overrideReasons,
        @Nullable Extension extension) {

    /** Says which order of the call the card is about, by its relative reference. */
    public record Extension(
            @JsonProperty("org.prudent.order") String order) {}

    /** Where the advice comes from. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Source(String label, String url, Coding topic) {}

    /** A page to open in the browser (CDS Hooks 2.0.1, Link). */
    public record Link(String label, String url, String type) {}

    /**
     * A button of the card.
     *
     * @param actionSelectionBehavior whether the user may choose among the actions (CDS Hooks 3.0); absent, all are taken
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Suggestion(
            UUID uuid,
            String label,
            boolean isRecommended,
            @Nullable String actionSelectionBehavior,
            List<Action> actions) {}

    /** What a button does: creates or updates a whole resource, or deletes one by its reference. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Action(
            String type,
            String description,
            @Nullable ObjectNode resource,
            @Nullable String resourceId) {}
}
