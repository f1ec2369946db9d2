package prudent.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import prudent.decisions.events.Access;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.log.DecisionThread;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Scope;
import prudent.people.SignedIn;

/** What somebody may see of the log. What they may not see is not there for them; what they see is noted. */
@Component
public final class Sight {

    private final DecisionLog log;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Sight(DecisionLog log, Clock clock, Supplier<UUID> ids) {
        this.log = log;
        this.clock = clock;
        this.ids = ids;
    }

    /** The practices that they see, as the store is asked. */
    public static Scope scope(SignedIn who) {
        return who.everywhere() ? Scope.EVERYTHING : Scope.of(who.practices());
    }

    /** The decisions that they see: for a prescriber their own. */
    public static DecisionQuery query(SignedIn who) {
        var prescriber = who.prescriber();
        return prescriber == null
                ? DecisionQuery.EVERYTHING
                : DecisionQuery.EVERYTHING.with(Facet.PRESCRIBER, prescriber);
    }

    /** A decision with all that was said of it; answered "not found" where it is not theirs to see. */
    public DecisionThread thread(SignedIn who, String id) {
        return identity(id)
                .flatMap(log::thread)
                .filter(thread -> {
                    var decision = thread.recorded().decision();
                    return who.sees(decision.practice(), decision.prescriber());
                })
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Notes that they were shown all of a decision. */
    public void noteShown(SignedIn who, UUID decision) {
        note(who, Access.Shown.DECISION, List.of(decision));
    }

    /** Notes that they were shown decisions in a list. */
    public void noteListed(SignedIn who, List<UUID> decisions) {
        if (!decisions.isEmpty()) {
            note(who, Access.Shown.ROWS, decisions);
        }
    }

    private void note(SignedIn who, Access.Shown shown, List<UUID> decisions) {
        log.add(new Access(ids.get(), clock.instant(), who.key(), who.role().userName(), shown, decisions, ""));
    }

    private static Optional<UUID> identity(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noIdentity) {
            return Optional.empty();
        }
    }
}
