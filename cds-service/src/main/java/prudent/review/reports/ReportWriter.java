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
import prudent.review.actions.Actions;
import prudent.review.annotations.Annotations;
import prudent.review.conversation.Conversations;
import prudent.review.indicators.Indicator;
import prudent.review.indicators.Indicators;
import prudent.review.indicators.RuleUse;
import prudent.review.reports.Report.Figure;
import prudent.review.reports.Report.Head;
import prudent.review.reports.Report.PracticeLine;

/** Counts the log into a report. */
@Component
final class ReportWriter {

    static final List<String> DRAWN = List.of("broad-spectrum", "course-length", "accepted");
    private static final int RULES = 6;

    private final Decisions decisions;
    private final Indicators indicators;
    private final Annotations annotations;
    private final Around around;

    /** What stands beside the figures. */
    @Component
    record Around(
            Actions actions,
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
        var scope = Scope.of(codes);
        var notes = annotations.of(codes);
        var weeks = period.weeks();
        var now = indicators.over(scope, DecisionQuery.EVERYTHING, weeks);
        var before = indicators.over(scope, DecisionQuery.EVERYTHING, period.before());
        var practices = practices(codes);
        var noted = now.stream().map(indicator -> indicator.with(notes)).toList();
        return new Report(
                head(kind, code, period, scope),
                IntStream.range(0, now.size())
                        .mapToObj(at -> new Figure(
                                now.get(at), now.get(at).total(), before.get(at).total()))
                        .toList(),
                DRAWN.stream().flatMap(key -> named(noted, key)).toList(),
                practices.size() > 1 ? indicators.funnel(scope, practices, weeks) : null,
                practices.size() > 1
                        ? PracticeLines.of(practices, indicators.ofPractices(codes, weeks))
                        : List.<PracticeLine>of(),
                kind == Kind.PRACTICE ? around.cases().of(who, period.query().with(Facet.PRACTICE, code)) : List.of(),
                kind == Kind.PRACTICE
                        ? around.actions().plansOf(code)
                        : around.actions().of(who).stream()
                                .filter(one -> one.isOpen() && !one.isPrivate())
                                .filter(one -> codes.contains(one.action().practice()))
                                .toList(),
                around.conversations().culture(codes, period.query()),
                indicators.rules(scope, DecisionQuery.EVERYTHING, weeks).stream()
                        .limit(RULES)
                        .map(use -> new RuleUse(
                                around.sentences().of(use.rule()), use.shown(), use.accepted(), use.answered()))
                        .toList(),
                indicators.courses(scope, DecisionQuery.EVERYTHING, weeks),
                notes.stream()
                        .filter(note -> !note.day().isBefore(period.first())
                                && note.day().isBefore(period.end()))
                        .toList());
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
