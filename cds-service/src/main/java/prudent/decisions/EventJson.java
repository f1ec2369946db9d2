package prudent.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import prudent.decisions.events.Access;
import prudent.decisions.events.Action;
import prudent.decisions.events.ActionOutcome;
import prudent.decisions.events.Annotation;
import prudent.decisions.events.Concern;
import prudent.decisions.events.Correction;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.Export;
import prudent.decisions.events.LaterEvent;
import prudent.decisions.events.Purge;
import prudent.decisions.events.Reply;
import prudent.decisions.events.Review;
import prudent.decisions.events.Surge;
import prudent.decisions.journal.chain.Payload;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON in which events are kept. It has a mapper of its own, so that what is on the disk does not change its form with the
 * application's settings.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    /** The canonical bytes of an event. */
    public static Payload write(Object event) {
        return new Payload(MAPPER.writeValueAsBytes(event));
    }

    /** The body of an event as the type that its kind stands for. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The body of an event that is about decisions. */
    public static LaterEvent read(EventKind kind, String json) {
        return read(json, type(kind));
    }

    private static Class<? extends LaterEvent> type(EventKind kind) {
        return switch (kind) {
            case REVIEW -> Review.class;
            case CONCERN -> Concern.class;
            case REPLY -> Reply.class;
            case CORRECTION -> Correction.class;
            case ACCESS -> Access.class;
            case EXPORT -> Export.class;
            case PURGE -> Purge.class;
            case ACTION -> Action.class;
            case ACTION_OUTCOME -> ActionOutcome.class;
            case ANNOTATION -> Annotation.class;
            case SURGE -> Surge.class;
            case DECISION, FEEDBACK -> throw new IllegalArgumentException(kind + " is not a later event");
        };
    }
}
