package prudent.review.decision;

import java.util.List;
import java.util.Optional;
import prudent.decisions.events.Review;
import prudent.decisions.events.Review.Verdict;
import prudent.review.Wording;

/**
 * How a decision has been judged, as somebody may know it.
 *
 * @param verdicts the judgements that they may see, oldest first
 * @param mine their own latest; absent when they have not judged
 * @param isBlind whether somebody else judged before and what they found is kept from them until they have judged, too
 */
record Judgement(List<Given> verdicts, Optional<Verdict> mine, boolean isBlind) {

    /** A judgement as one line. */
    record Given(String verdict, String by, String at, String note, boolean second) {}

    static Judgement of(List<Review> reviews, String reader) {
        var mine = reviews.stream()
                .filter(review -> review.reviewer().equals(reader))
                .reduce((earlier, later) -> later)
                .map(Review::verdict);
        var isBlind = mine.isEmpty() && !reviews.isEmpty();
        var seen = isBlind ? List.<Review>of() : reviews;
        return new Judgement(seen.stream().map(Judgement::given).toList(), mine, isBlind);
    }

    private static Given given(Review review) {
        return new Given(
                words(review.verdict()), review.reviewer(), Wording.time(review.at()), review.note(), review.blind());
    }

    /** A verdict as it is read. */
    static String words(Verdict verdict) {
        return Wording.sentence(verdict.name());
    }
}
