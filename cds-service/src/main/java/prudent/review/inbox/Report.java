package prudent.review.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import prudent.decisions.events.Correction;

/**
 * Somebody says that a rule, or the data behind a decision, is wrong. Of the patient it carries nothing but the facts that the rule
 * saw; who said it and where is left out.
 *
 * @param id identity of the review or reply that says so
 * @param decision the decision
 * @param at when it was said
 * @param what whether the rule or the data is meant
 * @param rule id of the rule that led; empty when none spoke
 * @param indication what the order was for
 * @param drug what was ordered
 * @param shown what the card said; empty when there was none
 * @param facts what was known
 * @param words what was said
 * @param answer the rule author's answer
 */
record Report(
        UUID id,
        UUID decision,
        Instant at,
        String what,
        String rule,
        String indication,
        String drug,
        String shown,
        List<String> facts,
        String words,
        Optional<Correction> answer) {}
