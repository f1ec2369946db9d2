package prudent.review.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import prudent.decisions.events.Concern.Rung;
import prudent.decisions.events.Reply;
import prudent.decisions.events.Reply.Answer;

/**
 * How the talking goes, which says more about reviewers and rules than about prescribers.
 *
 * @param conversations how many there are, appreciations left out
 * @param due how many of them are 14 days old or were answered
 * @param answeredInTime how many of those had an answer within 14 days
 * @param medianDaysToReply from the message to the first answer; empty when nobody answered yet
 * @param appreciations how many appreciations were sent
 * @param fairness mean of the answers to "fair and helpful", 1 to 5; empty when nobody was asked
 * @param fairnessAnswers how many answers that is
 * @param ledToRules how many led to a rule or data being looked at
 * @param closed how many ended with an agreed outcome
 * @param safety how many were about a patient in danger
 */
public record Culture(
        int conversations,
        int due,
        int answeredInTime,
        OptionalDouble medianDaysToReply,
        int appreciations,
        OptionalDouble fairness,
        int fairnessAnswers,
        int ledToRules,
        int closed,
        int safety) {

    private static final Duration IN_TIME = Duration.ofDays(14);

    static Culture of(List<Conversation> all, Instant now) {
        var concerns = all.stream()
                .filter(one -> one.concern().rung() != Rung.APPRECIATION)
                .toList();
        var due = concerns.stream()
                .filter(one -> one.firstReply().isPresent()
                        || one.concern().at().plus(IN_TIME).isBefore(now))
                .toList();
        var fairness = all.stream()
                .flatMap(one -> one.replies().stream())
                .map(Reply::fairness)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
        return new Culture(
                concerns.size(),
                due.size(),
                (int) due.stream().filter(Culture::isInTime).count(),
                median(concerns),
                all.size() - concerns.size(),
                Arrays.stream(fairness).average(),
                fairness.length,
                (int) concerns.stream().filter(Culture::ledToRules).count(),
                (int) concerns.stream().filter(one -> !one.isOpen()).count(),
                (int) concerns.stream()
                        .filter(one -> one.concern().rung() == Rung.SAFETY)
                        .count());
    }

    private static boolean isInTime(Conversation one) {
        return one.timeToReply().filter(time -> time.compareTo(IN_TIME) <= 0).isPresent();
    }

    private static boolean ledToRules(Conversation one) {
        return one.replies().stream()
                .anyMatch(reply -> reply.answer() == Answer.RULE_WRONG || reply.answer() == Answer.DATA_WRONG);
    }

    private static OptionalDouble median(List<Conversation> concerns) {
        var days = concerns.stream()
                .flatMap(one -> one.timeToReply().stream())
                .mapToDouble(time -> time.toMinutes() / (24.0 * 60))
                .sorted()
                .toArray();
        return days.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(days[days.length / 2]);
    }
}
