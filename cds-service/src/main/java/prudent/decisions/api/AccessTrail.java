package prudent.decisions.api;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import prudent.decisions.events.Access;
import prudent.decisions.events.Access.Shown;
import prudent.decisions.log.DecisionLog;

/** Writes down who is shown what, before it is shown: what cannot be written down is not shown. */
@Component
public final class AccessTrail {

    private static final String ROLE = "ROLE_";

    private final DecisionLog log;
    private final Clock clock;

    AccessTrail(DecisionLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Somebody is shown these decisions, as a list or one of them whole. */
    public void note(Authentication who, Shown shown, List<UUID> decisions) {
        if (!decisions.isEmpty()) {
            log.add(new Access(UUID.randomUUID(), clock.instant(), who.getName(), role(who), shown, decisions, ""));
        }
    }

    private static String role(Authentication who) {
        return who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .findFirst()
                .orElse("");
    }
}
