package prudent.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import prudent.advice.Indicator;
import prudent.advice.Topic;
import prudent.decisions.ShownCard;
import prudent.decisions.ShownCard.Link;
import prudent.decisions.ShownSuggestion;
import prudent.engine.Finding;
import prudent.engine.Guideline;
import prudent.engine.GuidelineText;
import prudent.facts.FormDisagrees;
import prudent.variants.Message;

/**
 * Writes what the prescriber reads about one order: one card that carries all its suggestions, and at most one quiet card beside
 * it when something that decides safety could not be checked. A sign of danger that we have from memory only comes before both.
 */
@Component
final class CardWriter {

    private static final String OVER =
            "\n- This guideline is past its last day: only its warnings of danger are still said. Check the source.";

    private final CardDetail detail;
    private final SuggestionWriter suggestions;
    private final Supplier<UUID> ids;

    CardWriter(CardDetail detail, SuggestionWriter suggestions, Supplier<UUID> ids) {
        this.detail = detail;
        this.suggestions = suggestions;
        this.ids = ids;
    }

    /**
     * The cards about one order.
     *
     * @param prescriber pseudonym of the prescriber, who always reads the same wording
     * @param amongOthers whether the call is about other antimicrobials, too, so that the text must say which one is meant
     */
    List<ShownCard> write(AssessedDraft draft, String prescriber, boolean amongOthers) {
        var cards = new ArrayList<ShownCard>();
        var speaks = true;
        for (var finding : draft.assessment().shown()) {
            var card = card(finding, speaks, draft, prescriber);
            cards.add(amongOthers ? about(draft, card) : card);
            // What comes beside is quiet, unless all before it was known from memory only.
            speaks = finding.isReferralFromMemory();
        }
        return cards;
    }

    /**
     * One card.
     *
     * @param speaks whether it says what to do; otherwise it only stands beside the card that does
     */
    private ShownCard card(Finding finding, boolean speaks, AssessedDraft draft, String prescriber) {
        var indicator = speaks ? finding.indicator() : Indicator.INFO;
        var own = own(finding, draft);
        var source = source(own.text(), draft);
        var message = own.message(finding, prescriber);
        var guidance = message.map(Message::guidance).orElseGet(() -> own.text().guidanceOn(finding));
        var offers = speaks ? suggestions.write(finding, draft) : List.<ShownSuggestion>of();
        var text = detail.of(finding, draft, guidance, source, offers)
                + disagreement(finding, draft)
                + (own.expired() ? OVER : "");
        return new ShownCard(
                ids.get(),
                finding.topic().key(),
                indicator.name().toLowerCase(Locale.ROOT),
                message.map(Message::sentence).orElse(finding.conclusion().summary()),
                text,
                source.source() + ", " + source.edition(),
                source.url(),
                links(finding, source),
                AskedOnForm.of(finding, draft.assessment()),
                offers,
                draft.order().reference(),
                message.map(Message::variant).orElse(null));
    }

    /** The same card where it has to say which order it means. */
    private static ShownCard about(AssessedDraft draft, ShownCard card) {
        return card.withDetail("About the order of **" + draft.medicine().drug().label() + "**:\n\n" + card.detail());
    }

    /** An answer of the form that the call contradicts. */
    private static String disagreement(Finding finding, AssessedDraft draft) {
        var disagrees = draft.assessment().facts().stream().anyMatch(FormDisagrees.class::isInstance);
        return disagrees && finding.topic() == Topic.MISSING_INFORMATION
                ? "\n- The assessment form and today's record disagree, so what differs counts as unknown."
                : "";
    }

    /** What the patient can read, except where the patient is to be seen or nothing can be advised yet. */
    private static List<Link> links(Finding finding, GuidelineText source) {
        var leaflet = source.leaflet();
        return leaflet == null || finding.topic() == Topic.REFER || finding.topic() == Topic.MISSING_INFORMATION
                ? List.of()
                : List.of(new Link(leaflet.title(), leaflet.url()));
    }

    private static Guideline own(Finding finding, AssessedDraft draft) {
        return draft.library().guideline(finding.rule().guideline());
    }

    /** What the table says is said by the guideline that the table is from. */
    private static GuidelineText source(GuidelineText own, AssessedDraft draft) {
        return own.citesTable() ? draft.guideline().map(Guideline::text).orElse(own) : own;
    }
}
