package prudent.language;

import java.util.List;

/**
 * A rule as it is written.
 *
 * @param metadata {@code @id( … )} and the others, in their order
 * @param conclusion what it inserts
 */
public record Rule(
        Span span,
        String name,
        Span nameSpan,
        List<Metadatum> metadata,
        List<Condition> conditions,
        Expression conclusion) {

    /** One line of where a rule comes from. */
    public record Metadatum(Span span, String key, String value) {}

    /** Its id; empty when it has none. */
    public String id() {
        return metadatum("id");
    }

    /** What it says behind a key; empty when it does not. */
    public String metadatum(String key) {
        return metadata.stream()
                .filter(each -> each.key().equals(key))
                .map(Metadatum::value)
                .findFirst()
                .orElse("");
    }
}
