package prudent.surge;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.Surge;
import prudent.decisions.log.DecisionLog;
import prudent.organisations.Organisations;

/**
 * The surges of all instances. What a call asks is answered from a map in memory; the log is read beside it, every few seconds, so
 * that a surge that was begun elsewhere holds here soon. While the log cannot be read, what was known before holds on until its end.
 */
@Component
public final class Surges {

    private static final Logger LOG = LoggerFactory.getLogger(Surges.class);
    private static final int ENOUGH = 200;
    private static final int LOOK_AGAIN_SECONDS = 5;
    private static final Comparator<Surge> OLDEST_FIRST =
            Comparator.comparing(Surge::at).thenComparing(Surge::ends).thenComparing(Surge::id);

    private final DecisionLog log;
    private final Organisations organisations;
    private final Clock clock;
    private final Map<UUID, Surge> known = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(new Thread(task, "surges")));

    /** Until when each practice is in a surge. */
    private volatile Map<String, Instant> ends = Map.of();

    Surges(DecisionLog log, Organisations organisations, Clock clock) {
        this.log = log;
        this.organisations = organisations;
        this.clock = clock;
    }

    private static Thread daemon(Thread thread) {
        thread.setDaemon(true);
        return thread;
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() {
        look();
        var unused = watch.scheduleWithFixedDelay(this::look, LOOK_AGAIN_SECONDS, LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }

    /** Whether a practice is shown safety-critical cards only. */
    public boolean isOn(String practice) {
        var end = ends.get(practice);
        return end != null && clock.instant().isBefore(end);
    }

    /** Writes one down and lets it hold here at once. */
    public void add(Surge surge) {
        log.add(surge);
        note(List.of(surge));
    }

    /** All that are known, newest first; those that only ended another are not among them. */
    public List<Past> all() {
        var past = new ArrayList<Past>();
        for (var ofOne : byOrganisation().values()) {
            for (var i = 0; i < ofOne.size(); i++) {
                var surge = ofOne.get(i);
                if (!surge.ends()) {
                    past.add(new Past(surge, end(surge, ofOne.subList(i + 1, ofOne.size()))));
                }
            }
        }
        past.sort(Comparator.comparing((Past one) -> one.surge().at()).reversed());
        return List.copyOf(past);
    }

    /** Those that are on now. */
    public List<Past> now() {
        var now = clock.instant();
        return all().stream().filter(past -> now.isBefore(past.end())).toList();
    }

    /**
     * A surge and when it ends or ended: by itself, or before that because somebody said so.
     */
    public record Past(Surge surge, Instant end) {

        /** Its last moment, which people do not take for one of the next day. */
        public Instant last() {
            return end.equals(surge.until()) ? end.minusSeconds(1) : end;
        }
    }

    private static Instant end(Surge surge, List<Surge> later) {
        var next = later.isEmpty() ? surge.until() : later.get(0).at();
        return next.isBefore(surge.until()) ? next : surge.until();
    }

    private void look() {
        try {
            note(log.latest(EventKind.SURGE, ENOUGH).stream()
                    .filter(Surge.class::isInstance)
                    .map(Surge.class::cast)
                    .toList());
        } catch (RuntimeException e) {
            LOG.warn("Whether there is a surge cannot be read now; what was known holds on: {}", e.getClass());
        }
    }

    private void note(List<Surge> found) {
        found.forEach(surge -> known.put(surge.id(), surge));
        var until = new HashMap<String, Instant>();
        byOrganisation().forEach((organisation, ofOne) -> {
            var newest = ofOne.get(ofOne.size() - 1);
            organisations
                    .practicesOf(organisation)
                    .forEach(practice -> until.merge(practice, newest.until(), Surges::later));
        });
        ends = Map.copyOf(until);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Map<String, List<Surge>> byOrganisation() {
        var found = new HashMap<String, List<Surge>>();
        known.values().stream().sorted(OLDEST_FIRST).forEach(surge -> found.computeIfAbsent(
                        surge.organisation(), organisation -> new ArrayList<>())
                .add(surge));
        return found;
    }
}
