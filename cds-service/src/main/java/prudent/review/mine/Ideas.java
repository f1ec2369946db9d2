package prudent.review.mine;

import java.util.Map;
import java.util.Optional;
import prudent.review.indicators.Indicator;

/** One idea a month: what would change most, said once and kindly. */
final class Ideas {

    private static final Map<String, String> IDEAS = Map.of(
            "course-length",
            "Your quick picks may still have longer courses in them. Changing the one you use most takes a minute.",
            "broad-spectrum",
            "Before a broad-spectrum antibiotic, a look at the last culture often finds a narrower one.",
            "indication",
            "A reason on the order, even a short one, lets the advice fit and helps the pharmacist who dispenses.",
            "answered",
            "A one-tap reason on a card you do not follow tells the rule author what the card missed.");

    private static final Map<String, Double> WORTH_IT = Map.of("course-length", 15.0, "broad-spectrum", 10.0);

    private Ideas() {}

    static String of(java.util.List<Indicator> indicators) {
        return indicators.stream()
                .filter(one -> one.total().isShown())
                .filter(Ideas::isWorthIt)
                .findFirst()
                .flatMap(one -> Optional.ofNullable(IDEAS.get(one.key())))
                .orElse(
                        "Nothing stands out this month. A back-up prescription is worth a thought where you are in two minds.");
    }

    private static boolean isWorthIt(Indicator one) {
        var percent = one.total().percent();
        return switch (one.key()) {
            case "course-length", "broad-spectrum" -> percent > WORTH_IT.getOrDefault(one.key(), 100.0);
            case "indication" -> percent < 90;
            case "answered" -> percent < 50;
            default -> false;
        };
    }
}
