package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import prudent.RunningPrudent;
import prudent.decisions.ShownCard;

/** What a prescriber with ten seconds can read: the budgets hold for the card of every vignette. */
class CardTextTest {

    private static final int LONGEST_SUMMARY = 139;
    private static final int MOST_WORDS = 60;
    private static final int MOST_BULLETS = 3;

    @TestFactory
    Stream<DynamicTest> everyCardKeepsToItsBudget() {
        return new VignetteCards(RunningPrudent.CLOCK)
                .all()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    assertThat(each.cards()).hasSizeLessThanOrEqualTo(2);
                    assertThat(each.cards().stream().filter(CardTextTest::interrupts))
                            .hasSizeLessThanOrEqualTo(1);
                    each.cards().forEach(CardTextTest::keepsToItsBudget);
                }));
    }

    private static void keepsToItsBudget(ShownCard card) {
        assertThat(card.summary()).hasSizeLessThanOrEqualTo(LONGEST_SUMMARY);
        assertThat(card.detail()).as(card.summary()).isNotBlank();
        assertThat(card.detail().lines().count()).isLessThanOrEqualTo(MOST_BULLETS);
        assertThat(card.detail().split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS);
        assertThat(card.sourceLabel()).as("names a published source").doesNotStartWith("the table");
        assertThat(card.sourceUrl()).startsWith("https://");
        if (interrupts(card)) {
            assertThat(card.suggestions())
                    .as("an interrupting card has an action")
                    .isNotEmpty();
        }
    }

    private static boolean interrupts(ShownCard card) {
        return !card.indicator().equals("info");
    }
}
