package prudent.review.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;
import prudent.decisions.RecordedDecision;
import prudent.decisions.events.Access;
import prudent.decisions.events.Concern.Rung;
import prudent.decisions.log.DecisionLog;
import prudent.people.Role;
import prudent.people.SignedIn;

/**
 * The same-day route: a patient-safety concern is told at sign-in until it was seen, and stands in the reviewers' queue until it is
 * answered. It was seen when the prescriber opened the decision, or answered.
 */
@Component
public final class SafetyAlerts {

    private static final Duration TIME = Duration.ofDays(60);
    private static final int MINUTES = 60;

    private final Conversations conversations;
    private final DecisionLog log;
    private final Clock clock;

    SafetyAlerts(Conversations conversations, DecisionLog log, Clock clock) {
        this.conversations = conversations;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A patient-safety concern.
     *
     * @param seenAt when its prescriber first saw it
     */
    public record Alert(Conversation conversation, RecordedDecision recorded, Optional<Instant> seenAt) {

        /** From its being sent to its being seen. */
        public Optional<Duration> timeToSeen() {
            return seenAt.map(seen -> Duration.between(conversation.concern().at(), seen));
        }

        /** Whether the prescriber has not answered and nothing was agreed. */
        public boolean isUnanswered() {
            return conversation.isOpen() && conversation.firstReply().isEmpty();
        }
    }

    /** All of somebody's, the newest first. */
    public List<Alert> of(SignedIn who) {
        var since = clock.instant().minus(TIME);
        return conversations.since(since, Rung.SAFETY).stream()
                .filter(one -> who.prescriber() == null
                        || who.prescriber().equals(one.concern().to()))
                .flatMap(one -> conversations.about(who, one).stream())
                .map(about -> new Alert(about.conversation(), about.recorded(), seenAt(about.conversation())))
                .toList();
    }

    /** Those that a prescriber, or anybody of a prescriber's practice, has to be told of now. */
    public List<Alert> unseen(SignedIn who) {
        return who.role() == Role.PRESCRIBER || who.role() == Role.PRACTICE
                ? of(who).stream()
                        .filter(alert -> alert.isUnanswered() && alert.seenAt().isEmpty())
                        .toList()
                : List.of();
    }

    /** Hours from being sent to being seen, the median of those that were seen. */
    public static OptionalDouble medianHoursToSeen(List<Alert> alerts) {
        var hours = alerts.stream()
                .flatMap(alert -> alert.timeToSeen().stream())
                .mapToDouble(time -> time.toMinutes() / (double) MINUTES)
                .sorted()
                .toArray();
        return hours.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(hours[hours.length / 2]);
    }

    private Optional<Instant> seenAt(Conversation one) {
        var concern = one.concern();
        return log.thread(concern.decisions().get(0)).stream()
                .flatMap(thread -> thread.accesses().stream())
                .filter(access -> access.shown() == Access.Shown.DECISION
                        && access.role().equals(Role.PRESCRIBER.userName())
                        && !access.at().isBefore(concern.at()))
                .map(Access::at)
                .min(Instant::compareTo)
                .or(() -> one.firstReply().map(reply -> reply.at()));
    }
}
