package prudent.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import prudent.engine.Guideline;
import prudent.engine.GuidelineLibrary;
import prudent.engine.GuidelineText;

/**
 * Every guideline names who wrote it, who else checked it, and when that is due again. An overdue review is listed, not failed: a
 * date must not turn an unrelated change red.
 */
class GuidelineCalendarTest {

    @TestFactory
    Stream<DynamicTest> everyGuidelineNamesAuthorCheckerAndReview() {
        return texts().stream()
                .map(text -> dynamicTest(text.key(), () -> {
                    assertThat(text.authoredBy()).isNotBlank();
                    assertThat(text.checkedBy()).isNotBlank().isNotEqualToIgnoringCase(text.authoredBy());
                    assertThat(text.nextReview()).isAfter(text.reviewed());
                }));
    }

    @Test
    void listsOverdueReviews() {
        var overdue = overdue(texts(), Clock.systemUTC());

        overdue.forEach(key -> System.out.println("review overdue: " + key));
        assertThat(overdue).doesNotHaveDuplicates();
    }

    @Test
    void aReviewIsOverdueFromTheDayAfterItIsDue() {
        var text = texts().get(0);

        assertThat(overdue(List.of(text), at(text.nextReview()))).isEmpty();
        assertThat(overdue(List.of(text), at(text.nextReview().plusDays(1)))).containsExactly(text.key());
    }

    private static List<String> overdue(List<GuidelineText> texts, Clock clock) {
        var today = LocalDate.now(clock);
        return texts.stream()
                .filter(text -> text.nextReview().isBefore(today))
                .map(GuidelineText::key)
                .toList();
    }

    private static Clock at(LocalDate day) {
        return Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static List<GuidelineText> texts() {
        try (var library = GuidelineLibrary.packaged()) {
            return library.guidelines().stream().map(Guideline::text).toList();
        }
    }
}
