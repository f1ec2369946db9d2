package prudent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the prescriber reads, in every conclusion of every vignette. */
class WordingTest {

    private static final int MOST_CHARACTERS = 139;
    private static final int LONG = 100;

    @Test
    void everySummaryIsOneShortSentenceOrTwo() {
        try (var library = GuidelineLibrary.packaged()) {
            var summaries = new TreeSet<>(summaries(library).toList());

            assertThat(summaries).isNotEmpty().allSatisfy(summary -> assertThat(summary)
                    .hasSizeLessThanOrEqualTo(MOST_CHARACTERS)
                    .matches("(?s)[A-Z].*[.?]")
                    .doesNotContain("  ", "null", "..", "NaN", "Infinity")
                    .doesNotContainPattern("\\d\\.0\\b"));
            listLongOnes(summaries);
        }
    }

    private static Stream<String> summaries(GuidelineLibrary library) {
        return VignetteFacts.all(library).stream()
                .flatMap(facts -> library.assess(facts).findings().stream())
                .map(finding -> finding.conclusion().summary());
    }

    private static void listLongOnes(Set<String> summaries) {
        summaries.stream()
                .filter(summary -> summary.length() > LONG)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(summary -> System.out.println("long summary, " + summary.length() + ": " + summary));
    }
}
