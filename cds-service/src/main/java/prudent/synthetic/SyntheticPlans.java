package prudent.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import prudent.decisions.events.Action;
import prudent.decisions.events.Annotation;
import prudent.decisions.events.Annotation.About;
import prudent.decisions.log.DecisionLog;
import prudent.organisations.Organisations;
import prudent.organisations.Practice;
import prudent.synthetic.calls.Chance;

/** What the synthetic practices plan, and what stands beside their charts. */
@Component
@ConditionalOnProperty("prudent.synthetic")
final class SyntheticPlans {

    private static final String PHARMACIST = "Sam Sample, PCN pharmacist";

    private final DecisionLog log;
    private final Organisations organisations;

    SyntheticPlans(DecisionLog log, Organisations organisations) {
        this.log = log;
        this.organisations = organisations;
    }

    void make(Chance chance, SyntheticTime time, Instant begin, Instant end) {
        var practices = organisations.practices();
        time.show(begin);
        for (var group : organisations.groups()) {
            if (group.isBoard()) {
                note(chance, begin, group.code(), new Noted(day(begin), About.GO_LIVE, "all six practices go live"));
            }
        }
        var outbreak = begin.plus(Duration.ofDays(15));
        time.show(outbreak);
        var first = practices.get(0);
        note(
                chance,
                outbreak,
                first.network(),
                new Noted(day(outbreak), About.OUTBREAK, "scarlet fever in two primary schools"));
        var planned = end.minus(Duration.ofDays(6));
        time.show(planned);
        plan(
                chance,
                planned,
                first,
                new Planned("Nitrofurantoin for three days as the quick-pick for women", "Dr Able", 20));
        plan(
                chance,
                planned,
                practices.get(2),
                new Planned("Back-up prescriptions dated and coded", "Practice nurse", -2));
    }

    private record Noted(LocalDate day, About about, String text) {}

    private void note(Chance chance, Instant at, String organisation, Noted noted) {
        log.add(new Annotation(chance.id(), at, PHARMACIST, organisation, noted.day(), noted.about(), noted.text()));
    }

    private record Planned(String what, String owner, int dueInDays) {}

    private void plan(Chance chance, Instant at, Practice practice, Planned plan) {
        log.add(new Action(
                chance.id(),
                null,
                List.of(),
                at,
                PHARMACIST,
                practice.code(),
                plan.what(),
                plan.owner(),
                day(at).plusDays(6L + plan.dueInDays())));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
