package prudent.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prudent.decisions.events.Access;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.LaterEvent;
import prudent.decisions.events.Purge;
import prudent.decisions.journal.chain.EventReading;
import prudent.decisions.journal.chain.Term;

/** By what events are found: all of it follows from their bodies, so that it can be held against them. */
public final class EventTerms {

    public static final String ABOUT = "about";
    public static final String SEEN = "seen";

    /** What a check of the journal has to know of the bodies. */
    public static final EventReading READING = new EventReading(
            (kind, body) -> EventKind.of(kind).map(known -> of(known, body)), (kind, body) -> EventKind.of(kind)
                    .filter(known -> known == EventKind.PURGE)
                    .map(known -> EventJson.read(body, Purge.class).scope()));

    private EventTerms() {}

    /** What can be found of a decision, in the names of its JSON. */
    private record Named(UUID id, String hookInstance, String practice, List<NamedCard> cards) {}

    private record NamedCard(UUID uuid) {}

    private record AboutOne(@Nullable UUID decision) {}

    /** The terms of an event as it stands in the journal; none for a kind that this version does not know. */
    public static List<Term> of(String kind, String body) {
        return EventKind.of(kind).map(known -> of(known, body)).orElse(List.of());
    }

    private static List<Term> of(EventKind kind, String body) {
        return switch (kind) {
            case DECISION -> {
                var named = EventJson.read(body, Named.class);
                var cards = named.cards().stream().map(NamedCard::uuid).toList();
                yield ofDecision(named.id(), named.hookInstance(), named.practice(), cards);
            }
            case FEEDBACK -> ofFeedback(EventJson.read(body, AboutOne.class).decision());
            default -> of(EventJson.read(kind, body));
        };
    }

    public static List<Term> of(Decision decision) {
        var cards = decision.cards().stream().map(ShownCard::uuid).toList();
        return ofDecision(decision.id(), decision.hookInstance(), decision.practice(), cards);
    }

    public static List<Term> of(HeardFeedback heard) {
        return ofFeedback(heard.decision());
    }

    /** What only tells who looked is found apart from what was said. */
    public static List<Term> of(LaterEvent event) {
        var terms = new ArrayList<Term>();
        terms.add(own(event.kind(), event.id()));
        var name = event instanceof Access ? SEEN : ABOUT;
        event.decisions().stream().distinct().forEach(id -> terms.add(new Term(name, id.toString())));
        return terms;
    }

    public static Term own(EventKind kind, UUID id) {
        return new Term(kind.key(), id.toString());
    }

    public static Term about(UUID decision) {
        return new Term(ABOUT, decision.toString());
    }

    private static List<Term> ofFeedback(@Nullable UUID decision) {
        return decision == null ? List.of() : List.of(about(decision));
    }

    private static List<Term> ofDecision(UUID id, String hookInstance, String practice, List<UUID> cards) {
        var terms = new ArrayList<Term>();
        terms.add(own(EventKind.DECISION, id));
        terms.add(new Term("hookInstance", hookInstance));
        terms.add(new Term("practice", practice));
        cards.forEach(card -> terms.add(new Term("card", card.toString())));
        return terms;
    }
}
