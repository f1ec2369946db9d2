package prudent.synthetic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import prudent.synthetic.calls.Chance;
import prudent.synthetic.calls.GpSystem;
import prudent.synthetic.calls.MonthPlan;
import prudent.synthetic.calls.SyntheticPractice;

/** Fills a new data directory with a month of consultations before the service says that it is ready. */
@Component
@ConditionalOnProperty("prudent.synthetic")
final class SyntheticMonth implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SyntheticMonth.class);
    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");
    private static final int WEEKS = 4;
    private static final long SEED = 20_260_101;
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Environment environment;
    private final SyntheticTime time;
    private final SyntheticTalk talk;
    private final SyntheticPlans plans;
    private final Clock clock;

    SyntheticMonth(Environment environment, SyntheticTime time, SyntheticTalk talk, SyntheticPlans plans, Clock clock) {
        this.plans = plans;
        this.environment = environment;
        this.time = time;
        this.talk = talk;
        this.clock = clock;
    }

    private record Appointment(Instant at, SyntheticPractice practice) {}

    @Override
    public void run(ApplicationArguments arguments) {
        var directory = new SyntheticDirectory(Path.of(environment.getProperty("prudent.data", "data")));
        if (directory.isFilled()) {
            return;
        }
        var plan = MonthPlan.read();
        var chance = new Chance(SEED);
        var gpSystem = new GpSystem(Integer.parseInt(environment.getRequiredProperty("local.server.port")));
        var practices = plan.practices().stream()
                .map(surgery -> new SyntheticPractice(plan, surgery, gpSystem, chance))
                .toList();
        var today = LocalDate.now(clock);
        try {
            for (var appointment : appointments(practices, today, chance)) {
                time.show(appointment.at());
                appointment.practice().consult(appointment.at());
            }
            var end = today.atTime(8, 0).atZone(DAYS_OF).toInstant();
            talk.about(plan, chance, time, end);
            plans.make(
                    chance,
                    time,
                    today.minusWeeks(WEEKS).atTime(8, 0).atZone(DAYS_OF).toInstant(),
                    end);
        } finally {
            time.letGo();
        }
        directory.noteFilled();
        LOG.warn(
                "SYNTHETIC DATA: {} holds an invented month of invented practices.",
                environment.getProperty("prudent.data"));
    }

    private static List<Appointment> appointments(List<SyntheticPractice> practices, LocalDate today, Chance chance) {
        var all = new ArrayList<Appointment>();
        for (var day = today.minusWeeks(WEEKS); day.isBefore(today); day = day.plusDays(1)) {
            if (!WEEKEND.contains(day.getDayOfWeek())) {
                for (var practice : practices) {
                    for (var i = chance.between(practice.fewestCalls(), practice.mostCalls()); i > 0; i--) {
                        var minute = chance.between(8 * 60 + 30, 18 * 60);
                        var at = day.atStartOfDay(DAYS_OF).plusMinutes(minute).plusSeconds(chance.between(0, 59));
                        all.add(new Appointment(at.toInstant(), practice));
                    }
                }
            }
        }
        all.sort(Comparator.comparing(Appointment::at));
        return all;
    }
}
