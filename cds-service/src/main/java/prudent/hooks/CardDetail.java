package prudent.hooks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prudent.advice.Topic;
import prudent.decisions.OrderChange.Amend;
import prudent.decisions.OrderChange.Treatment;
import prudent.decisions.ShownSuggestion;
import prudent.engine.Finding;
import prudent.engine.GuidelineText;
import prudent.facts.Antimicrobial;
import prudent.facts.Option;
import prudent.facts.Regimen;

/**
 * The text of a card in at most three bullets: what the guideline says, what to tell the patient, when to come back. Built from
 * our own words only; nothing that came with the call is repeated in it.
 */
@Component
final class CardDetail {

    private final SuggestedOrderCheck check;

    CardDetail(SuggestedOrderCheck check) {
        this.check = check;
    }

    /**
     * Composes the text.
     *
     * @param guidance what the guideline says; absent where that is nothing
     * @param source the words of the guideline that the card names
     * @param offers what the buttons of the card do
     */
    String of(
            Finding finding,
            AssessedDraft draft,
            @Nullable String guidance,
            GuidelineText source,
            List<ShownSuggestion> offers) {
        var bullets = new ArrayList<String>();
        add(bullets, guidance);
        if (isAboutRegimen(finding.topic())) {
            add(
                    bullets,
                    offered(offers, draft)
                            .or(() -> suitable(finding, draft))
                            .map(CardDetail::table)
                            .orElse(null));
        }
        var patient = source.patient();
        if (patient != null && finding.topic() != Topic.REFER && finding.topic() != Topic.MISSING_INFORMATION) {
            if (isAboutWaiting(finding.topic())) {
                add(bullets, "Say: \"" + patient.usualLength() + " " + patient.selfCare() + "\"");
            }
            add(bullets, patient.safetyNet());
        }
        return String.join("\n", bullets);
    }

    /** The row that a button orders: it has been held against the rules already. */
    private static Optional<Regimen> offered(List<ShownSuggestion> offers, AssessedDraft draft) {
        return offers.stream()
                .flatMap(offer -> offer.changes().stream())
                .flatMap(change -> change instanceof Amend amend && amend.treatment() != null
                        ? rows(draft).filter(row -> isOf(row, amend.treatment(), amend.together()))
                        : Stream.empty())
                .findFirst();
    }

    private static boolean isOf(Regimen row, Treatment treatment, List<Treatment> partners) {
        return row.drug() == SuggestedOrderCheck.drug(treatment)
                && partners.stream().map(SuggestedOrderCheck::drug).allMatch(row.together()::contains);
    }

    /** The row that the sentence is about, else the first; never one that a rule objects to for this patient. */
    private Optional<Regimen> suitable(Finding finding, AssessedDraft draft) {
        var summary = finding.conclusion().summary();
        return rows(draft)
                .sorted(Comparator.comparing(row -> !summary.contains(row.drug().label())))
                // The rules run once for each row that is looked at, so no further than the first that will do.
                .filter(row -> check.passes(draft, row))
                .findFirst();
    }

    private static Stream<Regimen> rows(AssessedDraft draft) {
        return draft.assessment().options().stream().filter(Option::certain).map(Option::regimen);
    }

    private static String table(Regimen row) {
        return "The table for this patient: **" + row.drug().label() + " "
                + row.dosage().text() + ", " + row.course().text() + "**" + together(row)
                + (row.isConfirmed() ? "." : " (unconfirmed, check the BNF).");
    }

    private static String together(Regimen row) {
        return row.together().isEmpty()
                ? ""
                : " with **"
                        + row.together().stream().map(Antimicrobial::label).collect(Collectors.joining("** and **"))
                        + "**";
    }

    private static boolean isAboutRegimen(Topic topic) {
        return List.of(Topic.CONTRAINDICATED, Topic.CHANGE_DRUG, Topic.CHANGE_DOSE, Topic.CHANGE_DURATION)
                .contains(topic);
    }

    private static boolean isAboutWaiting(Topic topic) {
        return topic == Topic.NO_ANTIBIOTIC || topic == Topic.DELAYED_ANTIBIOTIC;
    }

    private static void add(List<String> bullets, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            bullets.add("- " + text);
        }
    }
}
