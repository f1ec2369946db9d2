package prudent.variants;

import org.jspecify.annotations.Nullable;

/**
 * What one prescriber reads of a rule that has several wordings.
 *
 * @param variant rule and name of the wording, as decisions record it: {@code NG84-07/own}
 * @param sentence the card's sentence
 * @param guidance in place of the guideline's; absent where that stays
 */
public record Message(
        String variant, String sentence, @Nullable String guidance) {}
