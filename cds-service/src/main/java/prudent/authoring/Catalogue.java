package prudent.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import prudent.engine.Guideline;
import prudent.engine.RuleRef;

/** Finds rules by words, source, how sure we are of them, and what they speak about. */
final class Catalogue {

    private static final int MOST = 200;

    private final List<Guideline> guidelines;
    private final Map<String, String> topics;

    /** @param topics what each rule speaks about, by its id */
    Catalogue(List<Guideline> guidelines, Map<String, String> topics) {
        this.guidelines = guidelines;
        this.topics = topics;
    }

    /**
     * What is looked for; what is empty does not matter.
     *
     * @param words all of them stand in the rule's sentence, its id, its guideline's title or its source
     * @param evidence a letter: V, V2 or M
     * @param topic key of what it speaks about, such as {@code refer}
     */
    record Wanted(String words, String evidence, String topic) {

        boolean isNothing() {
            return words.isBlank() && evidence.isBlank() && topic.isBlank();
        }
    }

    /** A rule that was found. */
    record Found(String folder, String title, String source, GuidelinePage.RuleLine rule) {}

    List<Found> find(Wanted wanted) {
        return guidelines.stream()
                .flatMap(guideline -> guideline.rules().stream()
                        .filter(rule -> fits(guideline, rule, wanted))
                        .map(rule -> new Found(
                                guideline.folder(),
                                guideline.text().title(),
                                guideline.text().source(),
                                GuidelinePage.RuleLine.of(rule))))
                .limit(MOST)
                .toList();
    }

    private boolean fits(Guideline guideline, RuleRef rule, Wanted wanted) {
        var text = guideline.text();
        var all = String.join(" ", rule.sentence(), rule.id(), text.title(), text.source(), text.key())
                .toLowerCase(Locale.UK);
        return Stream.of(wanted.words().toLowerCase(Locale.UK).split("\\s+")).allMatch(all::contains)
                && (wanted.evidence().isBlank() || rule.evidence().name().equals(wanted.evidence()))
                && (wanted.topic().isBlank() || wanted.topic().equals(topics.get(rule.id())));
    }
}
