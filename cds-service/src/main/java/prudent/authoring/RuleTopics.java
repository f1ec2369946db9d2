package prudent.authoring;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;
import prudent.advice.MissingInformation;
import prudent.advice.Topic;
import prudent.editions.EditionArchive;
import prudent.editions.Editions;
import prudent.engine.GuidelineFiles;
import prudent.engine.WrittenRules;
import prudent.language.CheckedRule;
import prudent.language.Expression;

/** What each rule speaks about, by how its conclusion is written. Read once for each edition. */
@Component
final class RuleTopics {

    private final Editions editions;
    private final EditionArchive archive;
    private volatile @Nullable Known known;

    RuleTopics(Editions editions, PrudentProperties properties) {
        this.editions = editions;
        this.archive = new EditionArchive(properties.data());
    }

    private record Known(String edition, Map<String, String> topics) {}

    /** Keys of topics by the ids of rules; rules that only derive facts have none. */
    Map<String, String> byRule() {
        var edition = editions.live().edition();
        var read = known;
        if (read == null || !read.edition().equals(edition)) {
            read = new Known(edition, read(edition));
            known = read;
        }
        return read.topics();
    }

    private Map<String, String> read(String edition) {
        var topics = new HashMap<String, String>();
        Optional.of(GuidelineFiles.packaged())
                .filter(packaged -> packaged.edition().equals(edition))
                .or(() -> archive.files(edition))
                .map(WrittenRules::of)
                .ifPresent(written -> written.rules()
                        .values()
                        .forEach(rules ->
                                rules.forEach(rule -> topics.put(rule.rule().id(), topic(rule)))));
        return topics;
    }

    private static String topic(CheckedRule rule) {
        if (rule.conclusion().type() == MissingInformation.class) {
            return Topic.MISSING_INFORMATION.key();
        }
        if (!(rule.rule().conclusion() instanceof Expression.Member said)) {
            return "";
        }
        return switch (said.name()) {
            case "refer", "referAndTreat", "referInstead" -> Topic.REFER.key();
            case "avoid" -> Topic.CONTRAINDICATED.key();
            case "checkDose" -> Topic.CHANGE_DOSE.key();
            default -> named(said.name());
        };
    }

    /** {@code noAntibiotic} is {@code no-antibiotic}, {@code delayed} is {@code delayed-antibiotic}. */
    private static String named(String name) {
        var words = name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        for (var topic : Topic.values()) {
            if (topic.key().equals(words)
                    || topic.key().startsWith(words + "-")
                    || topic.key().endsWith("-" + words)) {
                return topic.key();
            }
        }
        return "";
    }
}
