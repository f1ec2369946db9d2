package prudent.review.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import prudent.decisions.RecordedDecision;
import prudent.decisions.events.Concern;
import prudent.decisions.events.Concern.Rung;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.Reply;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.store.query.DecisionQuery;
import prudent.people.SignedIn;

/** The conversations that somebody takes part in or looks after. */
@Component
public final class Conversations {

    private static final int ENOUGH = 500;

    private final DecisionLog log;
    private final Clock clock;

    Conversations(DecisionLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** A conversation with the decision it began with. */
    public record About(Conversation conversation, RecordedDecision recorded) {}

    /** Theirs, those with the newest word first. */
    public List<About> of(SignedIn who) {
        return all().stream()
                .filter(one -> who.prescriber() == null
                        || who.prescriber().equals(one.concern().to()))
                .flatMap(conversation -> about(who, conversation).stream())
                .sorted(Comparator.comparing(
                                (About about) -> about.conversation().lastAt())
                        .reversed())
                .toList();
    }

    /** How the talking went in some practices in a time, counted over those conversations that began in it. */
    public Culture culture(Set<String> practices, DecisionQuery period) {
        var from = Objects.requireNonNullElse(period.from(), Instant.MIN);
        var to = Objects.requireNonNullElse(period.to(), Instant.MAX);
        var begun = all().stream()
                .filter(one ->
                        !one.concern().at().isBefore(from) && one.concern().at().isBefore(to))
                .filter(one -> log.find(one.concern().decisions().get(0))
                        .filter(recorded ->
                                practices.contains(recorded.decision().practice()))
                        .isPresent())
                .toList();
        return Culture.of(begun, clock.instant());
    }

    private List<Conversation> all() {
        return withReplies(concerns());
    }

    private List<Concern> concerns() {
        return log.latest(EventKind.CONCERN, ENOUGH).stream()
                .filter(Concern.class::isInstance)
                .map(Concern.class::cast)
                .toList();
    }

    private List<Conversation> withReplies(List<Concern> concerns) {
        if (concerns.isEmpty()) {
            return List.of();
        }
        var replies = new HashMap<UUID, List<Reply>>();
        for (var event : log.latest(EventKind.REPLY, 4 * ENOUGH)) {
            if (event instanceof Reply reply) {
                replies.computeIfAbsent(reply.concern(), id -> new ArrayList<>())
                        .add(0, reply);
            }
        }
        return concerns.stream()
                .map(concern -> new Conversation(concern, replies.getOrDefault(concern.id(), List.of())))
                .toList();
    }

    /** Those of a rung that began since then, the newest first. */
    List<Conversation> since(Instant since, Rung rung) {
        return withReplies(concerns().stream()
                .filter(concern -> concern.rung() == rung && !concern.at().isBefore(since))
                .toList());
    }

    Optional<About> about(SignedIn who, Conversation conversation) {
        return log.find(conversation.concern().decisions().get(0))
                .filter(recorded -> who.sees(
                        recorded.decision().practice(), recorded.decision().prescriber()))
                .map(recorded -> new About(conversation, recorded));
    }
}
