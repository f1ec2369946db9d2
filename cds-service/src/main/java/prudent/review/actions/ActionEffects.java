package prudent.review.actions;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import prudent.review.indicators.Measured;
import prudent.review.indicators.Measures;
import prudent.review.indicators.Week;

/** Measures what actions were to change, always of the whole practice: of one prescriber it would be few and would be watching. */
@Component
public final class ActionEffects {

    private static final int WEEKS = 8;

    private final Measures measures;

    ActionEffects(Measures measures) {
        this.measures = measures;
    }

    /** The action with what became of its figure. */
    public Followed follow(Planned planned) {
        return new Followed(planned, effect(planned));
    }

    private Optional<Effect> effect(Planned planned) {
        var action = planned.action();
        var agreed = LocalDate.ofInstant(action.at(), Week.DAYS_OF);
        return measures.of(action.measure(), action.practice(), agreed.minusWeeks(WEEKS), agreed)
                .map(before -> effect(planned, before));
    }

    private Effect effect(Planned planned, Measured before) {
        var tomorrow = planned.today().plusDays(1);
        var from = planned.outcome()
                .map(done -> LocalDate.ofInstant(done.at(), Week.DAYS_OF).plusDays(1));
        var until = from.map(day -> day.plusWeeks(WEEKS));
        var after = from.filter(tomorrow::isAfter)
                .flatMap(day -> measures.of(
                        planned.action().measure(),
                        planned.action().practice(),
                        day,
                        until.filter(tomorrow::isAfter).orElse(tomorrow)));
        return new Effect(before, after, until, until.filter(tomorrow::isAfter).isPresent());
    }
}
