package prudent.decisions.export;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Feedback;
import prudent.decisions.RecordedDecision;
import prudent.decisions.RecordedFinding;

/**
 * One value of a decision in a table.
 *
 * @param title its name
 * @param meaning what it means
 * @param read how it is read from a decision
 */
record Column(String title, String meaning, Function<RecordedDecision, @Nullable Object> read) {

    static final List<Column> ALL = List.of(
            new Column("id", "identity of the decision", each -> each.decision().id()),
            new Column("recordedAt", "when the answer was given (UTC)", each -> each.decision()
                    .recordedAt()),
            new Column("practice", "ODS code of the practice; unknown for open calls", each -> each.decision()
                    .practice()),
            new Column("prescriber", "keyed pseudonym of the user", each -> each.decision()
                    .prescriber()),
            new Column("patient", "keyed pseudonym of the patient", each -> each.decision()
                    .patient()),
            new Column("hook", "the CDS Hooks hook that was called", each -> each.decision()
                    .hook()),
            new Column("hookInstance", "the caller's identity of the call", each -> each.decision()
                    .hookInstance()),
            new Column("edition", "rule edition that answered", each -> each.decision()
                    .edition()),
            new Column(
                    "indication", "key of the condition that was assessed; empty when unknown", each -> each.decision()
                            .indication()),
            new Column(
                    "drugs",
                    "keys of the drugs ordered; not recognised ones are left out",
                    each -> join(orders(each).map(AssessedOrder::drug))),
            new Column(
                    "topics",
                    "everything concluded, most important first",
                    each -> join(each.decision().topics())),
            new Column(
                    "shown",
                    "rules whose findings were shown",
                    each -> join(findings(each)
                            .filter(finding -> finding.withheldBecause() == null)
                            .map(RecordedFinding::rule))),
            new Column(
                    "withheld",
                    "rules whose findings were not shown",
                    each -> join(findings(each)
                            .filter(finding -> finding.withheldBecause() != null)
                            .map(RecordedFinding::rule))),
            new Column(
                    "unknown",
                    "what was asked for and is not known",
                    each -> join(each.decision().unknown())),
            new Column("cards", "how many cards were shown", each -> each.decision()
                    .cards()
                    .size()),
            new Column(
                    "outcomes",
                    "what became of the cards, oldest first; empty when nothing was reported",
                    each -> join(each.feedback().stream()
                            .map(heard -> heard.outcome().name().toLowerCase(Locale.ROOT)))),
            new Column(
                    "overrideReasons",
                    "coded reasons of overrides",
                    each -> join(each.feedback().stream()
                            .map(Feedback::reason)
                            .map(reason -> reason == null ? null : reason.code()))),
            new Column(
                    "comments",
                    "prescribers' own words on overrides",
                    each -> join(each.feedback().stream().map(Feedback::comment))),
            new Column("hash", "SHA-256 of the record in the decision log", RecordedDecision::hash));

    String value(RecordedDecision recorded) {
        var found = read.apply(recorded);
        return found == null ? "" : found.toString();
    }

    private static Stream<AssessedOrder> orders(RecordedDecision recorded) {
        return recorded.decision().orders().stream();
    }

    private static Stream<RecordedFinding> findings(RecordedDecision recorded) {
        return orders(recorded).flatMap(order -> order.findings().stream());
    }

    private static String join(Collection<String> texts) {
        return String.join("; ", texts);
    }

    private static String join(Stream<@Nullable String> texts) {
        return texts.flatMap(Stream::ofNullable).distinct().collect(Collectors.joining("; "));
    }
}
