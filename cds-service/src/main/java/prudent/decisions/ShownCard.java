package prudent.decisions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card as it was shown, without the order it changes: the answer is put together from this and the caller's own draft.
 *
 * @param uuid identity of the card, to which feedback refers
 * @param topic what it says
 * @param indicator {@code info}, {@code warning} or {@code critical}
 * @param summary its sentence
 * @param detail its text, in Markdown
 * @param sourceLabel name of the guideline
 * @param sourceUrl address of the guideline
 * @param links pages to open
 * @param form the form on which what it asks for can be answered; absent when it asks for nothing of the kind
 * @param suggestions what its buttons do
 * @param order the order that it is about, as {@code MedicationRequest/…}; absent in decisions recorded before it was kept
 * @param variant which wording it has, as {@code NG84-10/own}; absent where its rule has one only
 */
public record ShownCard(
        UUID uuid,
        String topic,
        String indicator,
        String summary,
        String detail,
        String sourceLabel,
        String sourceUrl,
        List<Link> links,
        @Nullable Form form,
        List<ShownSuggestion> suggestions,
        @Nullable String order,
        @Nullable String variant) {

    /** A page to open: its title and its address. */
    public record Link(String label, String url) {}

    /**
     * An assessment form. Its address is not kept: it would open the form to whoever reads decisions.
     *
     * @param condition key of the condition
     * @param asked keys of the findings to ask for first
     */
    public record Form(String condition, List<String> asked) {

        public Form {
            asked = List.copyOf(asked);
        }
    }

    public ShownCard {
        links = List.copyOf(links);
        suggestions = List.copyOf(suggestions);
    }

    /** The same with another text. */
    public ShownCard withDetail(String text) {
        return new ShownCard(
                uuid,
                topic,
                indicator,
                summary,
                text,
                sourceLabel,
                sourceUrl,
                links,
                form,
                suggestions,
                order,
                variant);
    }
}
