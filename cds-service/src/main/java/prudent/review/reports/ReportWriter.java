package prudent.review.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Scope;
import prudent.organisations.Organisations;
import prudent.organisations.Practice;
import prudent.people.SignedIn;
import prudent.review.RuleSentences;
import prudent.review.actions.ActionEffects;
import prudent.review.actions.Actions;
import prudent.review.actions.Followed;
import prudent.review.annotations.Annotations;
import prudent.review.conversation.Conversations;
import prudent.review.indicators.Indicator;
import prudent.review.indicators.Indicators;
import prudent.review.indicators.RuleUse;
import prudent.review.indicators.Week;
import prudent.review.reports.Report.Figure;
import prudent.review.reports.Report.Head;
import prudent.review.reports.Report.PracticeLine;

/** Counts the log into a report. */
@Component
final class ReportWriter {

    static final List<String> DRAWN = List.of("broad-spectrum", "course-length", "accepted");
    private static final int RULES = 6;
    private static final int DONE = 3;

    private final Decisions decisions;
    private final Indicators indicators;
    private final Annotations annotations;
    private final Around around;

    /** What stands beside the figures. */
    @Component
    record Around(
            Actions actions,
            ActionEffects effects,
            Conversations conversations,
            Cases cases,
            Organisations organisations,
            RuleSentences sentences) {}

    ReportWriter(Decisions decisions, Indicators indicators, Annotations annotations, Around around) {
        this.decisions = decisions;
        this.indicators = indicators;
        this.annotations = annotations;
        this.around = around;
    }

    /** The report on a practice, network or board whose practices somebody sees. */
    Report write(Kind kind, String code, Period period, SignedIn who) {
        var codes =
                kind == Kind.PRACTICE ? Set.of(code) : around.organisations().practicesOf(code);
        var scope = scope(codes, period);
        var weeks = period.weeks();
        var now = indicators.over(scope, DecisionQuery.EVERYTHING, weeks);
        var practices = practices(codes);
        var isOfMany = practices.size() > 1;
        var notes = annotations.of(codes);
        return new Report(
                head(kind, code, period, scope),
                figures(now, indicators.over(scope, DecisionQuery.EVERYTHING, period.before())),
                DRAWN.stream()
                        .flatMap(key -> named(now, key))
                        .map(one -> one.with(notes))
                        .toList(),
                isOfMany ? indicators.funnel(scope, practices, weeks) : null,
                isOfMany ? PracticeLines.of(practices, indicators.ofPractices(codes, weeks)) : List.<PracticeLine>of(),
                kind == Kind.PRACTICE ? around.cases().of(who, period.query().with(Facet.PRACTICE, code)) : List.of(),
                around.actions().plansOf(codes),
                done(codes),
                around.conversations().culture(codes, period.query()),
                rules(scope, weeks),
                indicators.courses(scope, DecisionQuery.EVERYTHING, weeks),
                notes.stream().filter(note -> period.includes(note.day())).toList());
    }

    /** Where nobody else has decisions it is all of them together, which is counted already. */
    private Scope scope(Set<String> codes, Period period) {
        var isOfOthers = decisions.counts(Scope.EVERYTHING, period.queryWithBefore(), Facet.PRACTICE).stream()
                .anyMatch(count -> count.value() != null && !codes.contains(count.value()));
        return isOfOthers ? Scope.of(codes) : Scope.EVERYTHING;
    }

    private static List<Figure> figures(List<Indicator> now, List<Indicator> before) {
        return IntStream.range(0, now.size())
                .mapToObj(at -> new Figure(
                        now.get(at), now.get(at).total(), before.get(at).total()))
                .toList();
    }

    private List<Followed> done(Set<String> practices) {
        return around.actions().doneBy(practices).stream()
                .limit(DONE)
                .map(around.effects()::follow)
                .toList();
    }

    private List<RuleUse> rules(Scope scope, List<Week> weeks) {
        return indicators.rules(scope, DecisionQuery.EVERYTHING, weeks).stream()
                .limit(RULES)
                .map(use -> new RuleUse(around.sentences().of(use.rule()), use.shown(), use.accepted(), use.answered()))
                .toList();
    }

    private Head head(Kind kind, String code, Period period, Scope scope) {
        var editions = decisions.counts(scope, period.query(), Facet.EDITION);
        return new Head(
                kind,
                code,
                around.organisations().name(code),
                period,
                editions.stream().mapToLong(count -> count.decisions()).sum(),
                editions.stream()
                        .map(count -> String.valueOf(count.value()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private List<Practice> practices(Set<String> codes) {
        return around.organisations().practices().stream()
                .filter(practice -> codes.contains(practice.code()))
                .sorted(Comparator.comparing(Practice::name))
                .toList();
    }

    private static Stream<Indicator> named(List<Indicator> all, String key) {
        return all.stream().filter(one -> one.key().equals(key));
    }

    /** Whether somebody sees all that a report is about. */
    boolean maySee(Kind kind, String code, SignedIn who) {
        if (kind == Kind.PRACTICE) {
            return around.organisations().practice(code).isPresent() && who.seesAll(Set.of(code));
        }
        return around.organisations().groups().stream()
                .anyMatch(group -> group.code().equals(code)
                        && group.isBoard() == (kind == Kind.BOARD)
                        && who.seesAll(group.practices()));
    }
}
