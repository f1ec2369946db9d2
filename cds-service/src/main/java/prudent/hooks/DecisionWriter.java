package prudent.hooks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prudent.advice.Topic;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.ShownCard;
import prudent.engine.Assessment;
import prudent.facts.FormDisagrees;
import prudent.intake.PatientRecord;
import prudent.intake.orders.DraftOrder;
import prudent.intake.products.DrugRecognition;
import prudent.security.Pseudonyms;
import prudent.security.RecordNumbers;

/** Puts together what is kept of a call: what was known, what was concluded, what is shown. */
@Component
final class DecisionWriter {

    private static final String NOT_APPLICABLE = "not-applicable";
    private static final String NOT_COVERED = "not-covered";

    private final CardWriter cards;
    private final Pseudonyms pseudonyms;
    private final RecordNumbers recordNumbers;
    private final Clock clock;
    private final Supplier<UUID> ids;

    DecisionWriter(
            CardWriter cards, Pseudonyms pseudonyms, RecordNumbers recordNumbers, Clock clock, Supplier<UUID> ids) {
        this.cards = cards;
        this.pseudonyms = pseudonyms;
        this.recordNumbers = recordNumbers;
        this.clock = clock;
        this.ids = ids;
    }

    Decision write(Call call, String edition, PatientRecord record, List<AssessedDraft> assessed) {
        var request = call.request();
        var id = ids.get();
        var prescriber = pseudonyms.ofPrescriber(request.userId());
        return new Decision(
                id,
                clock.instant(),
                call.service().id(),
                request.hook(),
                request.hookInstance(),
                call.caller().practice(),
                prescriber,
                pseudonyms.ofPatient(record.patientId()),
                recordNumbers.seal(id, record.patientId()).orElse(null),
                edition,
                orders(record, assessed),
                topics(assessed),
                indication(assessed),
                unknown(record, assessed),
                shown(assessed, prescriber));
    }

    private List<ShownCard> shown(List<AssessedDraft> assessed, String prescriber) {
        var shown = new ArrayList<ShownCard>();
        assessed.forEach(draft -> shown.addAll(cards.write(draft, prescriber, assessed.size() > 1)));
        return shown;
    }

    private static List<AssessedOrder> orders(PatientRecord record, List<AssessedDraft> assessed) {
        return record.orders().stream()
                .map(order -> assessed.stream()
                        .filter(draft -> draft.order().reference().equals(order.reference()))
                        .findFirst()
                        .map(draft -> AssessedOrder.of(
                                order.reference(), draft.medicine().drug().key(), draft.assessment()))
                        .orElseGet(() -> new AssessedOrder(
                                order.reference(),
                                null,
                                order.facts(),
                                order.facts().size(),
                                List.of())))
                .toList();
    }

    private static List<String> topics(List<AssessedDraft> assessed) {
        if (assessed.isEmpty()) {
            return List.of(NOT_APPLICABLE);
        }
        var topics = assessed.stream()
                .flatMap(draft -> draft.assessment().topics().stream())
                .distinct()
                .sorted()
                .map(Topic::key)
                .collect(Collectors.toCollection(ArrayList::new));
        if (assessed.stream().map(AssessedDraft::assessment).anyMatch(DecisionWriter::isUncovered)) {
            topics.add(NOT_COVERED);
        }
        return topics;
    }

    private static boolean isUncovered(Assessment assessment) {
        return !assessment.covered()
                && (assessment.infection() != null || assessment.findings().isEmpty());
    }

    private static @Nullable String indication(List<AssessedDraft> assessed) {
        return assessed.stream()
                .map(AssessedDraft::assessment)
                .map(Assessment::infection)
                .filter(Objects::nonNull)
                .findFirst()
                .map(infection -> infection.key())
                .orElse(null);
    }

    private static List<String> unknown(PatientRecord record, List<AssessedDraft> assessed) {
        var unknown = new LinkedHashSet<String>();
        assessed.forEach(draft -> unknown.addAll(draft.assessment().unknown()));
        record.orders().stream()
                .map(DraftOrder::drug)
                .filter(drug ->
                        drug instanceof DrugRecognition.Unrecognised || drug instanceof DrugRecognition.NotStated)
                .forEach(drug -> unknown.add("medication"));
        record.facts().forEach(fact -> {
            if (fact instanceof FormDisagrees disagrees) {
                unknown.add(disagrees.finding());
            }
        });
        unknown.addAll(record.unread());
        return List.copyOf(unknown);
    }
}
