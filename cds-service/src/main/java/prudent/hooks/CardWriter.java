package prudent.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import prudent.advice.Indicator;
import prudent.advice.MissingInformation;
import prudent.advice.MissingInformation.Decides;
import prudent.advice.Topic;
import prudent.decisions.ShownCard;
import prudent.decisions.ShownCard.Link;
import prudent.engine.Assessment;
import prudent.engine.Finding;
import prudent.engine.GuidelineLibrary;
import prudent.engine.GuidelineText;
import prudent.facts.FormDisagrees;

/**
 * Writes what the prescriber reads about one order: one card that carries all its suggestions, and at most one quiet card beside
 * it when something that decides safety could not be checked.
 */
@Component
final class CardWriter {

    private final GuidelineLibrary library;
    private final SuggestionWriter suggestions;
    private final Supplier<UUID> ids;

    CardWriter(GuidelineLibrary library, SuggestionWriter suggestions, Supplier<UUID> ids) {
        this.library = library;
        this.suggestions = suggestions;
        this.ids = ids;
    }

    List<ShownCard> write(AssessedDraft draft) {
        var assessment = draft.assessment();
        var cards = new ArrayList<ShownCard>();
        assessment.lead().ifPresent(lead -> {
            cards.add(card(lead, lead.indicator(), draft));
            uncheckedSafety(assessment).ifPresent(finding -> cards.add(card(finding, Indicator.INFO, draft)));
        });
        return cards;
    }

    /** The first question about safety, or danger that we have from memory only, that another finding outranks. */
    private static Optional<Finding> uncheckedSafety(Assessment assessment) {
        return assessment.findings().stream()
                .filter(Finding::isWithheld)
                .filter(finding -> finding.isDangerFromMemory() || asksForSafety(finding))
                .findFirst();
    }

    private static boolean asksForSafety(Finding finding) {
        return finding.conclusion() instanceof MissingInformation missing && missing.decides() == Decides.SAFETY;
    }

    private ShownCard card(Finding finding, Indicator indicator, AssessedDraft draft) {
        var source = source(finding, draft.assessment());
        return new ShownCard(
                ids.get(),
                finding.topic().key(),
                indicator.name().toLowerCase(Locale.ROOT),
                finding.conclusion().summary(),
                CardDetail.of(finding, draft.assessment(), own(finding), source) + disagreement(finding, draft),
                source.source() + ", " + source.edition(),
                source.url(),
                links(finding, source),
                AskedOnForm.of(finding, draft.assessment()),
                finding.isWithheld() ? List.of() : suggestions.write(finding, draft));
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

    private GuidelineText own(Finding finding) {
        return library.guideline(finding.rule().guideline()).text();
    }

    /** What the table says is said by the guideline that the table is from. */
    private GuidelineText source(Finding finding, Assessment assessment) {
        var own = own(finding);
        var infection = assessment.infection();
        if (!own.citesTable() || infection == null) {
            return own;
        }
        return library.guidelineFor(infection)
                .map(guideline -> guideline.text())
                .orElse(own);
    }
}
