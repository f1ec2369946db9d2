package prudent.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was assessed and advised in one call, as it is kept for good. Nothing in it identifies the patient or the prescriber in
 * clear: both are keyed pseudonyms.
 *
 * @param id identity of the decision; also in the answer's extension
 * @param recordedAt when the answer was given
 * @param service the CDS service that was called
 * @param hook the hook it was called for
 * @param hookInstance the caller's identity of the hook's firing
 * @param practice ODS code of the practice, or {@code unknown} for open calls
 * @param prescriber pseudonym of the user
 * @param patient pseudonym of the patient
 * @param sealedRecordNumber the number under which the practice's system keeps the patient, encrypted; absent when it may not
 *     be kept
 * @param edition identity of the rule edition that answered
 * @param orders the orders that were assessed
 * @param topics everything concluded, most important first
 * @param indication vocabulary key of the condition that was assessed
 * @param unknown keys of what was asked for and is not known
 * @param cards the cards as they were shown
 */
public record Decision(
        UUID id,
        Instant recordedAt,
        String service,
        String hook,
        String hookInstance,
        String practice,
        String prescriber,
        String patient,
        @Nullable String sealedRecordNumber,
        String edition,
        List<AssessedOrder> orders,
        List<String> topics,
        @Nullable String indication,
        List<String> unknown,
        List<ShownCard> cards) {

    public Decision {
        orders = List.copyOf(orders);
        topics = List.copyOf(topics);
        unknown = List.copyOf(unknown);
        cards = List.copyOf(cards);
    }

    /** Whether what feedback says was accepted was among the suggestions of its card. */
    public boolean offers(Feedback feedback) {
        return cards.stream()
                .filter(card -> card.uuid().equals(feedback.card()))
                .flatMap(card -> card.suggestions().stream())
                .map(ShownSuggestion::uuid)
                .toList()
                .containsAll(feedback.acceptedSuggestions());
    }

    /** The same as it may leave the log. */
    public Decision withoutRecordNumber() {
        return new Decision(
                id,
                recordedAt,
                service,
                hook,
                hookInstance,
                practice,
                prescriber,
                patient,
                null,
                edition,
                orders,
                topics,
                indication,
                unknown,
                cards);
    }
}
