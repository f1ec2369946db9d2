package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import prudent.RunningPrudent;
import prudent.decisions.OrderChange.Amend;
import prudent.decisions.OrderChange.Treatment;
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
                    each.cards().forEach(CardTextTest::saysWhatItsButtonDoes);
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

    /** The row of the table that the text names is the one that the button orders. */
    private static void saysWhatItsButtonDoes(ShownCard card) {
        var row = card.detail()
                .lines()
                .filter(line -> line.contains("The table for this patient"))
                .findFirst();
        card.suggestions().stream()
                .flatMap(suggestion -> suggestion.changes().stream())
                .filter(change -> change instanceof Amend amend && amend.treatment() != null)
                .map(Amend.class::cast)
                .findFirst()
                .ifPresent(amend -> {
                    assertThat(amend.description()).doesNotContain("(0 ");
                    row.ifPresent(line -> treatments(amend)
                            .map(SuggestedOrderCheck::drug)
                            .forEach(drug -> assertThat(line).contains(drug.label())));
                });
    }

    private static Stream<Treatment> treatments(Amend amend) {
        return Stream.concat(Stream.of(Objects.requireNonNull(amend.treatment())), amend.together().stream());
    }

    private static boolean interrupts(ShownCard card) {
        return !card.indicator().equals("info");
    }
}
