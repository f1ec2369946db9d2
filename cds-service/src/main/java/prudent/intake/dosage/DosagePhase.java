package prudent.intake.dosage;

import org.jspecify.annotations.Nullable;
import prudent.intake.products.Product;

/** What a dosage text has said so far about one stretch of the course. */
final class DosagePhase {
    private double mass = Double.NaN;
    private double amount = Double.NaN;
    private String unit = "";
    private double count = Double.NaN;
    private double strength = Double.NaN;
    private double times = Double.NaN;
    private double shortest = Double.NaN;
    private double longest = Double.NaN;
    private int timesOfDay;
    private boolean single;
    private boolean total;
    private boolean vague;
    private boolean doseConfused;
    private boolean daysConfused;

    void times(double read) {
        // A rhythm that is not daily is no frequency that could be compared.
        vague |= Double.isNaN(read);
        doseConfused |= Phase.differ(times, read);
        times = read;
    }

    void days(double least, double most) {
        daysConfused |= Double.isNaN(least) || Phase.differ(shortest, least) || Phase.differ(longest, most);
        shortest = least;
        longest = most;
    }

    void amount(double value, String read) {
        if (read.equals("mg") || read.equals("g") || read.equals("microgram")) {
            var milligrams = DoseAmount.mg(value, read, null);
            doseConfused |= Phase.differ(mass, milligrams);
            mass = milligrams;
        } else {
            doseConfused |= !unit.isEmpty() && (!unit.equals(read) || Phase.differ(amount, value));
            amount = value;
            unit = read;
        }
    }

    /** A number without a unit: so many of whatever the product is counted in. */
    void count(double value) {
        doseConfused |= !Double.isNaN(count);
        count = value;
    }

    /** The number that stood before "5ml spoonful", taken away; else the given one. */
    double takeCount(double otherwise) {
        var taken = Double.isNaN(count) ? otherwise : count;
        count = Double.NaN;
        return taken;
    }

    void strength(double mgPerUnit) {
        doseConfused |= Phase.differ(strength, mgPerUnit);
        strength = mgPerUnit;
    }

    void vague() {
        vague = true;
    }

    void vagueIf(boolean condition) {
        vague |= condition;
    }

    void single() {
        single = true;
    }

    void singleIf(boolean condition) {
        single |= condition;
    }

    void timeOfDay(int bit) {
        timesOfDay |= bit;
    }

    void total() {
        total = true;
    }

    boolean isTotal() {
        return total;
    }

    boolean isSingleWithAmount() {
        return single && !(unit.isEmpty() && Double.isNaN(mass) && Double.isNaN(count) && Double.isNaN(strength));
    }

    Phase phase(@Nullable Product product) {
        var often = oftenADay();
        var mg = milligrams(product);
        var days = single && Double.isNaN(shortest) ? 1 : shortest;
        var most = single && Double.isNaN(longest) ? 1 : longest;
        return new Phase(
                doseConfused || vague ? Double.NaN : mg,
                doseConfused || vague ? Double.NaN : often,
                daysConfused ? Double.NaN : days,
                daysConfused ? Double.NaN : most,
                vague);
    }

    private double oftenADay() {
        if (timesOfDay == 0) {
            return Double.isNaN(times) && single ? 1 : times;
        }
        var said = Integer.bitCount(timesOfDay);
        doseConfused |= Phase.differ(times, said);
        return said;
    }

    private double milligrams(@Nullable Product product) {
        if (unit.isEmpty() && Double.isNaN(mass)) {
            // A bare number means a dose only beside a frequency.
            var isDose = !Double.isNaN(count) && (single || timesOfDay != 0 || !Double.isNaN(times));
            return isDose ? ofUnits(count, "unit of use", product) : strength;
        }
        // A number that belongs to nothing may change the dose; "2 x 250mg capsules" belongs together.
        doseConfused |= !Double.isNaN(count) && (Double.isNaN(strength) || !unit.isEmpty());
        var counted = unit.isEmpty() ? count * strength : ofUnits(amount, unit, product);
        doseConfused |= Phase.differ(mass, counted);
        return Double.isNaN(mass) ? counted : mass;
    }

    private double ofUnits(double value, String counted, @Nullable Product product) {
        return Double.isNaN(strength) ? DoseAmount.mg(value, counted, product) : value * strength;
    }
}
