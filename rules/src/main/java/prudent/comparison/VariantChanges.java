package prudent.comparison;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prudent.variants.RuleVariants;

/** Other wordings of rules that come, go or change. */
final class VariantChanges {

    private VariantChanges() {}

    static List<Change> between(List<RuleVariants> before, List<RuleVariants> after) {
        return TextChanges.between(texts(before), texts(after));
    }

    private static Map<String, String> texts(List<RuleVariants> variants) {
        var texts = new TreeMap<String, String>();
        for (var entry : variants) {
            entry.variants()
                    .forEach(variant ->
                            texts.put("variant " + variant.name() + " of rule " + entry.rule(), variant.text()));
        }
        return texts;
    }
}
