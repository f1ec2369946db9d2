package prudent.review.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import prudent.decisions.events.Review;
import prudent.decisions.events.Review.Verdict;

/**
 * How far two reviewers agree beyond chance.
 *
 * @param pairs how many decisions were judged twice
 * @param agreed in how many both found the same
 * @param kappa Cohen's kappa; absent when chance alone would agree always, or there are no pairs
 */
record Agreement(int pairs, int agreed, Optional<Double> kappa) {

    static Agreement of(Map<UUID, Reviewed.Ones> judged) {
        var pairs = judged.values().stream()
                .map(Reviewed.Ones::reviews)
                .filter(reviews -> reviews.stream().anyMatch(Review::blind))
                .map(Agreement::pair)
                .toList();
        var agreed =
                (int) pairs.stream().filter(pair -> pair.get(0) == pair.get(1)).count();
        var chance = Arrays.stream(Verdict.values())
                .mapToDouble(verdict -> share(pairs, 0, verdict) * share(pairs, 1, verdict))
                .sum();
        var kappa = pairs.isEmpty() || chance > 1 - 1e-9
                ? Optional.<Double>empty()
                : Optional.of(((double) agreed / pairs.size() - chance) / (1 - chance));
        return new Agreement(pairs.size(), agreed, kappa);
    }

    private static List<Verdict> pair(List<Review> reviews) {
        var second = reviews.stream().filter(Review::blind).findFirst().orElseThrow();
        var first =
                reviews.stream().filter(review -> !review.blind()).findFirst().orElse(second);
        return List.of(first.verdict(), second.verdict());
    }

    private static double share(List<List<Verdict>> pairs, int side, Verdict verdict) {
        return pairs.stream().collect(Collectors.averagingDouble(pair -> pair.get(side) == verdict ? 1 : 0));
    }
}
