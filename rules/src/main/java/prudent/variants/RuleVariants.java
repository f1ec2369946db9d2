package prudent.variants;

import java.util.List;

/**
 * The other wordings of a rule, as they stand in {@code messages.yaml}.
 *
 * @param rule id of the rule
 */
public record RuleVariants(String rule, List<Variant> variants) {

    /** Where they stand in a guideline's folder. */
    public static final String FILE = "messages.yaml";

    public RuleVariants {
        rule = rule == null ? "" : rule;
        variants = variants == null ? List.of() : List.copyOf(variants);
    }
}
