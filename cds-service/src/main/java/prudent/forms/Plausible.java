package prudent.forms;

import java.math.BigDecimal;
import java.util.Map;

/** Between which numbers an answer can be meant: wide limits that catch slips of the keyboard, not judgements of what is normal. */
final class Plausible {

    private static final Limits ANY = new Limits(0, 10_000);

    private static final Map<String, Limits> LIMITS = Map.ofEntries(
            Map.entry("temperature", new Limits(25, 45)),
            Map.entry("heartRate", new Limits(10, 300)),
            Map.entry("respiratoryRate", new Limits(1, 120)),
            Map.entry("systolicBP", new Limits(30, 300)),
            Map.entry("diastolicBP", new Limits(10, 200)),
            Map.entry("spO2", new Limits(30, 100)),
            Map.entry("weight", new Limits(0.3, 400)),
            Map.entry("gestationWeeks", new Limits(0, 45)),
            Map.entry("egfr", new Limits(0, 250)),
            Map.entry("serumPotassium", new Limits(1, 12)),
            Map.entry("inr", new Limits(0.5, 20)),
            Map.entry("qtcInterval", new Limits(200, 900)));

    private Plausible() {}

    static Limits limits(FormItem question) {
        return LIMITS.getOrDefault(question.linkId(), ANY);
    }

    /** Both ends count. */
    record Limits(double lowest, double highest) {

        boolean hold(BigDecimal number) {
            return number.compareTo(BigDecimal.valueOf(lowest)) >= 0
                    && number.compareTo(BigDecimal.valueOf(highest)) <= 0;
        }

        String text() {
            return plain(lowest) + " and " + plain(highest);
        }

        private static String plain(double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
    }
}
