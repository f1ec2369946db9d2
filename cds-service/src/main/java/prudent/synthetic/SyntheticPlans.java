package prudent.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import prudent.decisions.events.Action;
import prudent.decisions.events.ActionOutcome;
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
        var first = practices.get(0);
        plan(
                chance,
                time,
                begin.plus(Duration.ofDays(9)),
                new Planned(
                        first,
                        "Sore throat quick-pick changed to five days",
                        "Dr Able",
                        3,
                        "course-length",
                        "Changed for everybody, and said at the meeting"));
        var outbreak = begin.plus(Duration.ofDays(15));
        time.show(outbreak);
        note(
                chance,
                outbreak,
                first.network(),
                new Noted(day(outbreak), About.OUTBREAK, "scarlet fever in two primary schools"));
        var planned = end.minus(Duration.ofDays(6));
        plan(
                chance,
                time,
                planned,
                new Planned(
                        first,
                        "Nitrofurantoin for three days as the quick-pick for women",
                        "Dr Able",
                        26,
                        "nitrofurantoin-over-3",
                        ""));
        plan(
                chance,
                time,
                planned,
                new Planned(
                        practices.get(2), "Back-up prescriptions dated and coded", "Practice nurse", 4, "delayed", ""));
    }

    private record Noted(LocalDate day, About about, String text) {}

    private void note(Chance chance, Instant at, String organisation, Noted noted) {
        log.add(new Annotation(chance.id(), at, PHARMACIST, organisation, noted.day(), noted.about(), noted.text()));
    }

    /**
     * A plan as it comes out.
     *
     * @param days how many days it has, and takes
     * @param outcome what came of it; empty while it is due
     */
    private record Planned(Practice practice, String what, String owner, int days, String measure, String outcome) {}

    private void plan(Chance chance, SyntheticTime time, Instant at, Planned plan) {
        time.show(at);
        var action = new Action(
                chance.id(),
                null,
                List.of(),
                at,
                PHARMACIST,
                plan.practice().code(),
                plan.what(),
                plan.owner(),
                day(at).plusDays(plan.days()),
                plan.measure());
        log.add(action);
        if (!plan.outcome().isEmpty()) {
            var done = at.plus(Duration.ofDays(plan.days()));
            time.show(done);
            log.add(new ActionOutcome(chance.id(), action.id(), List.of(), done, PHARMACIST, plan.outcome()));
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
