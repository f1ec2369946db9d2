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
import prudent.engine.Finding;
import prudent.engine.Guideline;
import prudent.engine.GuidelineText;

/**
 * Writes what the prescriber reads about one order: one card that carries all its suggestions, and at most one quiet card beside
 * it when something that decides safety could not be checked. A sign of danger that we have from memory only comes before both.
 */
@Component
final class CardWriter {

    private final SuggestionWriter suggestions;
    private final Supplier<UUID> ids;

    CardWriter(SuggestionWriter suggestions, Supplier<UUID> ids) {
        this.suggestions = suggestions;
        this.ids = ids;
    }

    List<ShownCard> write(AssessedDraft draft) {
        var cards = new ArrayList<ShownCard>();
        var speaks = true;
        for (var finding : draft.assessment().shown()) {
            cards.add(card(finding, speaks, draft));
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
    private ShownCard card(Finding finding, boolean speaks, AssessedDraft draft) {
        var indicator = speaks ? finding.indicator() : Indicator.INFO;
        var source = source(finding, draft);
        return new ShownCard(
                ids.get(),
                finding.topic().key(),
                indicator.name().toLowerCase(Locale.ROOT),
                finding.conclusion().summary(),
                CardDetail.of(finding, draft.assessment(), own(finding, draft), source),
                source.source() + ", " + source.edition(),
                source.url(),
                links(finding, source),
                speaks ? suggestions.write(finding, draft) : List.of());
    }

    /** What the patient can read, except where the patient is to be seen or nothing can be advised yet. */
    private static List<Link> links(Finding finding, GuidelineText source) {
        var leaflet = source.leaflet();
        return leaflet == null || finding.topic() == Topic.REFER || finding.topic() == Topic.MISSING_INFORMATION
                ? List.of()
                : List.of(new Link(leaflet.title(), leaflet.url()));
    }

    private static GuidelineText own(Finding finding, AssessedDraft draft) {
        return draft.library().guideline(finding.rule().guideline()).text();
    }

    /** What the table says is said by the guideline that the table is from. */
    private static GuidelineText source(Finding finding, AssessedDraft draft) {
        var own = own(finding, draft);
        return own.citesTable() ? draft.guideline().map(Guideline::text).orElse(own) : own;
    }
}
