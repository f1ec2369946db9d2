package prudent.review.audits;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prudent.decisions.RecordedDecision;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Outcome;

/**
 * An audit as {@code audits.yaml} has it.
 *
 * @param key its word in addresses
 * @param title what is audited
 * @param filters which decisions
 * @param sample how many of them, the newest
 * @param criteria what each is held against
 */
record Audit(String key, String title, Map<Facet, String> filters, int sample, List<Criterion> criteria) {

    /**
     * What a decision is held against.
     *
     * @param title what should be so
     * @param unmet topics that say that it is not
     * @param unknown keys whose being unknown says that it is not
     * @param outcome what should have become of the card, where that is the criterion
     */
    record Criterion(
            String title,
            List<String> unmet,
            @Nullable List<String> unknown,
            @Nullable String outcome) {

        boolean isMet(RecordedDecision recorded) {
            var decision = recorded.decision();
            var missing = Objects.requireNonNullElse(unknown, List.<String>of());
            return decision.topics().stream().noneMatch(unmet::contains)
                    && decision.unknown().stream().noneMatch(missing::contains)
                    && (outcome == null || outcome.equals(outcomeOf(recorded).key()));
        }

        private static Outcome outcomeOf(RecordedDecision recorded) {
            if (recorded.feedback().isEmpty()) {
                return recorded.decision().cards().isEmpty() ? Outcome.SILENT : Outcome.OPEN;
            }
            return recorded.feedback().stream()
                            .anyMatch(heard -> heard.outcome() == prudent.decisions.Feedback.Outcome.ACCEPTED)
                    ? Outcome.ACCEPTED
                    : Outcome.OVERRIDDEN;
        }
    }
}
