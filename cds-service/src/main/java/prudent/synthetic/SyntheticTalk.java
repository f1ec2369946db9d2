package prudent.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import prudent.decisions.RecordedDecision;
import prudent.decisions.events.Concern;
import prudent.decisions.events.Concern.Rung;
import prudent.decisions.events.Reply;
import prudent.decisions.events.Reply.Answer;
import prudent.decisions.events.Review;
import prudent.decisions.events.Review.Verdict;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Scope;
import prudent.security.Pseudonyms;
import prudent.synthetic.calls.Chance;
import prudent.synthetic.calls.MonthPlan;
import prudent.synthetic.calls.MonthPlan.Talk;

/** What was judged and said about the synthetic month's decisions. */
@Component
@ConditionalOnProperty("prudent.synthetic")
final class SyntheticTalk {

    private static final int JUDGED = 60;
    private static final String PHARMACIST = "Sam Sample, PCN pharmacist";
    private static final String OTHER_PHARMACIST = "Kit Example, PCN pharmacist";

    private final DecisionLog log;
    private final Decisions decisions;
    private final Pseudonyms pseudonyms;

    SyntheticTalk(DecisionLog log, Decisions decisions, Pseudonyms pseudonyms) {
        this.log = log;
        this.decisions = decisions;
        this.pseudonyms = pseudonyms;
    }

    void about(MonthPlan plan, Chance chance, SyntheticTime time, Instant end) {
        var old = new DecisionQuery(null, end.minus(Duration.ofDays(10)), java.util.Map.of());
        judge(decisions.recorded(Scope.EVERYTHING, old, null, JUDGED).items(), chance, time);
        var gp = pseudonyms.ofPrescriber(plan.practices().get(0).prescribers().get(0));
        var isTheSimulatorsGp = true;
        for (var one : plan.talk()) {
            var fitting = old.with(Facet.TOPIC, one.about());
            var own =
                    isTheSimulatorsGp ? first(fitting.with(Facet.PRESCRIBER, gp)) : Optional.<RecordedDecision>empty();
            own.or(() -> first(fitting)).ifPresent(about -> talk(one, about, chance, time));
            isTheSimulatorsGp = !isTheSimulatorsGp;
        }
    }

    private Optional<RecordedDecision> first(DecisionQuery query) {
        return decisions.recorded(Scope.EVERYTHING, query, null, 1).items().stream()
                .findFirst();
    }

    private void judge(List<RecordedDecision> some, Chance chance, SyntheticTime time) {
        var verdicts = List.of(
                Verdict.CONCORDANT,
                Verdict.CONCORDANT,
                Verdict.CONCORDANT,
                Verdict.REASONABLE_EXCEPTION,
                Verdict.LEARNING_POINT,
                Verdict.RULE_WRONG,
                Verdict.DATA_WRONG);
        for (var recorded : some) {
            var decision = recorded.decision();
            var at = decision.recordedAt().plus(Duration.ofDays(chance.between(1, 4)));
            var first = chance.one(verdicts);
            review(recorded, chance, time, new Judged(at, PHARMACIST, first, false));
            if (chance.falls(0.15)) {
                var second = chance.falls(0.75) ? first : chance.one(verdicts);
                review(
                        recorded,
                        chance,
                        time,
                        new Judged(at.plus(Duration.ofHours(5)), OTHER_PHARMACIST, second, true));
            }
        }
    }

    private record Judged(Instant at, String by, Verdict verdict, boolean blind) {}

    private void review(RecordedDecision recorded, Chance chance, SyntheticTime time, Judged judged) {
        time.show(judged.at());
        var note = judged.verdict() == Verdict.RULE_WRONG ? "The card does not ask what the guideline asks here." : "";
        log.add(new Review(
                chance.id(),
                recorded.decision().id(),
                judged.at(),
                judged.by(),
                judged.verdict(),
                null,
                note,
                judged.blind()));
    }

    private void talk(Talk talk, RecordedDecision about, Chance chance, SyntheticTime time) {
        var decision = about.decision();
        var at = decision.recordedAt().plus(Duration.ofDays(chance.between(1, 3)));
        time.show(at);
        var concern = new Concern(
                chance.id(),
                List.of(decision.id()),
                at,
                PHARMACIST,
                decision.prescriber(),
                Rung.valueOf(talk.rung()),
                talk.fact(),
                Objects.requireNonNullElse(talk.question(), ""),
                Objects.requireNonNullElse(talk.reference(), ""),
                talk.offer());
        log.add(concern);
        if (!talk.answer().isEmpty()) {
            var answered = at.plus(Duration.ofDays(chance.between(0, 3)).plusMinutes(95));
            reply(concern, new Said(answered, decision.prescriber(), talk, null), chance);
            if (!talk.outcome().isEmpty()) {
                reply(concern, new Said(answered.plus(Duration.ofHours(3)), PHARMACIST, talk, talk.outcome()), chance);
            }
        }
    }

    private record Said(
            Instant at,
            String from,
            Talk talk,
            @org.jspecify.annotations.Nullable String outcome) {}

    private void reply(Concern concern, Said said, Chance chance) {
        var closes = said.outcome() != null;
        log.add(new Reply(
                chance.id(),
                concern.id(),
                concern.decisions(),
                said.at(),
                said.from(),
                closes ? Answer.MESSAGE : Answer.valueOf(said.talk().answer()),
                closes ? "" : said.talk().text(),
                said.outcome(),
                closes || said.talk().fairness() == 0 ? null : said.talk().fairness()));
    }
}
