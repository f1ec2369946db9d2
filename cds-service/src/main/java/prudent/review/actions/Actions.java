package prudent.review.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import prudent.decisions.events.Action;
import prudent.decisions.events.ActionOutcome;
import prudent.decisions.events.EventKind;
import prudent.decisions.log.DecisionLog;
import prudent.people.Role;
import prudent.people.SignedIn;

/** The actions that were agreed, what is due next first. */
@Component
public final class Actions {

    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");
    private static final int ENOUGH = 1_000;

    private final DecisionLog log;
    private final Clock clock;

    Actions(DecisionLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** The day on which it is asked. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DAYS_OF);
    }

    /** Those that somebody may see: what was agreed in a conversation is between its two sides. */
    public List<Planned> of(SignedIn who) {
        var talks = who.role() == Role.PHARMACIST || who.role() == Role.SAFETY;
        return all().stream()
                .filter(one -> who.seesAll(Set.of(one.action().practice())))
                .filter(one -> talks || !one.isPrivate())
                .toList();
    }

    /** Those that were agreed in some conversations. */
    public List<Planned> agreedIn(Set<UUID> conversations) {
        return all().stream()
                .filter(one -> conversations.contains(one.action().concern()))
                .toList();
    }

    /** The plans of a practice that are not done. */
    public List<Planned> plansOf(String practice) {
        return all().stream()
                .filter(one -> one.isOpen() && !one.isPrivate())
                .filter(one -> one.action().practice().equals(practice))
                .toList();
    }

    private List<Planned> all() {
        var outcomes = new HashMap<UUID, ActionOutcome>();
        for (var event : log.latest(EventKind.ACTION_OUTCOME, ENOUGH)) {
            if (event instanceof ActionOutcome outcome) {
                outcomes.put(outcome.action(), outcome);
            }
        }
        var today = today();
        return log.latest(EventKind.ACTION, ENOUGH).stream()
                .filter(Action.class::isInstance)
                .map(Action.class::cast)
                .map(action -> new Planned(action, Optional.ofNullable(outcomes.get(action.id())), today))
                .sorted(Comparator.comparing((Planned one) -> one.action().due())
                        .thenComparing(one -> one.action().at()))
                .toList();
    }
}
