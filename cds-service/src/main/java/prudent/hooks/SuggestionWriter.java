package prudent.hooks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import prudent.advice.Indicator;
import prudent.advice.MissingInformation;
import prudent.advice.Topic;
import prudent.decisions.OrderChange;
import prudent.decisions.OrderChange.Amend;
import prudent.decisions.OrderChange.Indicate;
import prudent.decisions.OrderChange.Start;
import prudent.decisions.OrderChange.Withdraw;
import prudent.decisions.ShownSuggestion;
import prudent.engine.Finding;
import prudent.engine.GuidelineText.BackUp;
import prudent.facts.RecordItem;

/** Writes what the buttons of a card do: the findings about an order, as changes to it that can be carried out at once. */
@Component
final class SuggestionWriter {

    private static final int MOST_INDICATIONS = 4;
    private static final String NO_ANTIBIOTIC = "No antibiotic: withdraw the order, give self-care advice";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final TreatmentWriter treatments;
    private final LikelyIndications indications;
    private final PatientMessages messages;
    private final Clock clock;
    private final Supplier<UUID> ids;

    SuggestionWriter(
            TreatmentWriter treatments,
            LikelyIndications indications,
            PatientMessages messages,
            Clock clock,
            Supplier<UUID> ids) {
        this.treatments = treatments;
        this.indications = indications;
        this.messages = messages;
        this.clock = clock;
        this.ids = ids;
    }

    /** The suggestions on the card of the leading finding, the recommended one first. */
    List<ShownSuggestion> write(Finding lead, AssessedDraft draft) {
        var suggestions = new ArrayList<ShownSuggestion>();
        for (var changes : offers(lead, draft)) {
            var recommended = suggestions.isEmpty() && lead.topic() != Topic.MISSING_INFORMATION;
            suggestions.add(new ShownSuggestion(ids.get(), changes.get(0).description(), recommended, changes));
        }
        return suggestions;
    }

    private List<List<OrderChange>> offers(Finding lead, AssessedDraft draft) {
        return lead.topic() == Topic.REFER
                ? Referrals.about(draft, lead.urgency())
                : changes(lead, draft).stream()
                        .map(change -> told(change, draft))
                        .toList();
    }

    /** A patient who is to wait gets it in writing. */
    private List<OrderChange> told(OrderChange change, AssessedDraft draft) {
        var isDelayed = change instanceof Amend amend && amend.start().kind() == Start.Kind.DELAYED;
        if (!isDelayed && !change.description().equals(NO_ANTIBIOTIC)) {
            return List.of(change);
        }
        return messages.about(draft, isDelayed)
                .map(message -> List.of(change, message))
                .orElseGet(() -> List.of(change));
    }

    private List<OrderChange> changes(Finding lead, AssessedDraft draft) {
        var order = draft.order().reference();
        return switch (lead.topic()) {
            case CONTRAINDICATED -> treatOrWithdraw(draft);
            case CHANGE_DRUG, CHANGE_DOSE, CHANGE_DURATION ->
                lead.isCorrectionFromMemory() ? List.of() : treatOrWithdraw(draft);
            case NO_ANTIBIOTIC -> waitChanges(draft, false);
            case DELAYED_ANTIBIOTIC -> waitChanges(draft, true);
            case IMMEDIATE_ANTIBIOTIC -> startNow(draft);
            case DUPLICATE_THERAPY -> List.of(new Withdraw(order, "Withdraw this antibiotic"));
            case MISSING_INFORMATION -> questionChanges(lead, draft);
            case REFER, ANTIBIOTIC_APPROPRIATE -> List.of();
        };
    }

    /** When none or a back-up would do, an unsuitable drug is first of all not needed. */
    private List<OrderChange> treatOrWithdraw(AssessedDraft draft) {
        var assessment = draft.assessment();
        if (assessment.concludes(Topic.DELAYED_ANTIBIOTIC)) {
            return waitChanges(draft, true);
        }
        if (assessment.concludes(Topic.NO_ANTIBIOTIC)) {
            return waitChanges(draft, false);
        }
        var changes = new ArrayList<OrderChange>();
        amended(draft, startOfChanged(draft), "Change to").ifPresent(changes::add);
        if (changes.isEmpty()) {
            changes.add(new Withdraw(draft.order().reference(), "Withdraw this antibiotic"));
        }
        return changes;
    }

    /** A changed order keeps its start, unless treating is urgent; one that waits tells the patient for what. */
    private Start startOfChanged(AssessedDraft draft) {
        if (draft.assessment().concludes(Topic.IMMEDIATE_ANTIBIOTIC)) {
            return Start.NOW;
        }
        return SuggestedOrderCheck.waits(draft.assessment())
                ? backUp(draft)
                        .map(each -> Start.stillDelayed(each.instruction()))
                        .orElse(Start.AS_ORDERED)
                : Start.AS_ORDERED;
    }

    private Optional<BackUp> backUp(AssessedDraft draft) {
        return draft.guideline().map(guideline -> guideline.text().backUp());
    }

    private List<OrderChange> waitChanges(AssessedDraft draft, boolean delayedFirst) {
        var changes = new ArrayList<OrderChange>();
        changes.add(new Withdraw(draft.order().reference(), NO_ANTIBIOTIC));
        if (draft.assessment().concludes(Topic.DELAYED_ANTIBIOTIC)) {
            delayed(draft).ifPresent(change -> changes.add(delayedFirst ? 0 : 1, change));
        }
        return changes;
    }

    private Optional<OrderChange> delayed(AssessedDraft draft) {
        return backUp(draft).flatMap(backUp -> {
            var from = LocalDate.now(clock).plusDays(backUp.waitDays());
            return amended(
                    draft,
                    Start.delayed(from, backUp.instruction()),
                    "Back-up prescription from " + DAY.format(from) + ":");
        });
    }

    /** The order as the table has it, with another start; nothing when no row is known to fit the patient. */
    private Optional<OrderChange> amended(AssessedDraft draft, Start start, String verb) {
        return treatments
                .write(draft, start)
                .map(proposal -> new Amend(
                        draft.order().reference(),
                        verb + " " + TreatmentWriter.text(proposal),
                        proposal.treatment(),
                        proposal.together(),
                        start));
    }

    /** An order that may stand is started as it is when no row is known to be better. */
    private List<OrderChange> startNow(AssessedDraft draft) {
        return List.of(amended(draft, Start.NOW, "Start now:")
                .orElseGet(() ->
                        new Amend(draft.order().reference(), "Start now, as ordered", null, List.of(), Start.NOW)));
    }

    private List<OrderChange> questionChanges(Finding lead, AssessedDraft draft) {
        var item = ((MissingInformation) lead.conclusion()).item();
        var order = draft.order().reference();
        if (item == RecordItem.INDICATION) {
            return indications.of(draft).stream()
                    .limit(MOST_INDICATIONS)
                    .map(infection ->
                            (OrderChange) new Indicate(order, "It is for " + infection.label(), infection.key()))
                    .toList();
        }
        if (item == RecordItem.COURSE_LENGTH) {
            return amended(draft, startOfChanged(draft), "Set").stream().toList();
        }
        return lead.indicator() == Indicator.INFO
                ? List.of()
                : List.of(new Withdraw(order, "Withdraw until it is known"));
    }
}
