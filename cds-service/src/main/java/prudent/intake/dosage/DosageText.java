package prudent.intake.dosage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.intake.products.Product;

/**
 * Reads British dosage text, as in "one three times a day for 7 days" or "200mg stat then 100mg od for 4 days". What it does not
 * understand it leaves unknown; ranges and "when required" make the dose unclear. One pass over at most 1 KiB.
 */
final class DosageText {
    private final DosageTokens tokens;
    private final DosageFrequency frequency;
    private final DosageDuration duration;
    private final @Nullable Product product;
    private final List<Phase> phases = new ArrayList<>();
    private DosagePhase phase = new DosagePhase();

    private DosageText(String text, @Nullable Product product) {
        this.tokens = new DosageTokens(text);
        this.frequency = new DosageFrequency(tokens);
        this.duration = new DosageDuration(tokens);
        this.product = product;
    }

    static List<Phase> read(String text, @Nullable Product product) {
        return new DosageText(text, product).read();
    }

    private List<Phase> read() {
        var i = 0;
        while (i < tokens.size()) {
            i += step(i);
        }
        close();
        return phases;
    }

    private void close() {
        var read = phase.phase(product);
        if (!read.saysNothing()) {
            phases.add(phase.isTotal() && phases.size() == 1 ? rest(phases.get(0), read) : read);
        }
        phase = new DosagePhase();
    }

    /** "7 days in total" counts the first day too. */
    private static Phase rest(Phase first, Phase all) {
        return new Phase(
                all.mg(),
                all.times(),
                all.shortestDays() - first.longestDays(),
                all.longestDays() - first.shortestDays(),
                all.unclear());
    }

    private int step(int i) {
        var often = frequency.at(i);
        if (often.length() > 0) {
            phase.times(often.times());
            return often.length();
        }
        var length = duration.at(i);
        if (length.tokens() > 0) {
            phase.days(length.shortest(), length.longest());
            return length.tokens();
        }
        return tokens.isNumber(i) ? number(i) : word(i);
    }

    private int number(int i) {
        var isRange = tokens.is(i + 1, "-", "to", "or") && tokens.isNumber(i + 2);
        if (tokens.is(isRange ? i + 3 : i + 1, "hour", "hours", "hrs", "minutes", "mins", "day", "days", "weeks")) {
            // "30 minutes after meals", "if no better after 2 days"
            return isRange ? 4 : 2;
        }
        if (isRange) {
            phase.vague();
            return 3;
        }
        if (tokens.is(i + 1, "/") && tokens.number(i + 2) == 2) {
            return amount(i, 3, tokens.number(i) / 2);
        }
        return amount(i, 1, tokens.number(i));
    }

    /** An amount whose number takes so many tokens; the unit follows, perhaps after "a" or "of". */
    private int amount(int i, int length, double value) {
        var unitAt = tokens.is(i + length, "a", "x") && !tokens.isNumber(i + length + 1) ? i + length + 1 : i + length;
        var unit = DoseAmount.canonical(tokens.word(unitAt));
        if (tokens.is(i + length, "x") && tokens.isNumber(i + length + 1) && tokens.is(i + length + 2, "ml")) {
            return commit(value * tokens.number(i + length + 1), "ml", length + 3);
        }
        if (unit.equals("mg") || unit.equals("g") || unit.equals("microgram")) {
            return mass(i, unitAt, value, unit);
        }
        if (unit.equals("ml") && tokens.is(unitAt + 1, "spoonful", "spoonfuls")) {
            return commit(phase.takeCount(1) * value, "ml", unitAt - i + 2);
        }
        if (!unit.isEmpty()) {
            return commit(value, unit, unitAt - i + 1);
        }
        if (tokens.is(unitAt, "drop", "drops", "puff", "puffs", "application", "applications", "dose", "doses")) {
            return unitAt - i + 1;
        }
        phase.count(value);
        return length;
    }

    private int commit(double value, String unit, int length) {
        startAnewAfterSingleDose();
        phase.amount(value, unit);
        return length;
    }

    /** "500 mg", or the strength in "two 250mg tablets" and "5 ml of 250mg/5ml". */
    private int mass(int i, int unitAt, double value, String unit) {
        var after = unitAt + 1;
        var isConcentration = false;
        while (tokens.is(after, "/")) {
            isConcentration |= tokens.is(after + 1, "ml") || tokens.is(after + 2, "ml");
            after += tokens.isNumber(after + 1) ? 3 : 2;
        }
        if (isConcentration) {
            return after - i;
        }
        startAnewAfterSingleDose();
        if (Product.isSolidUnit(DoseAmount.canonical(tokens.word(after)))) {
            phase.strength(DoseAmount.mg(value, unit, null));
            return after - i + 1;
        }
        phase.amount(value, unit);
        return after - i;
    }

    private void startAnewAfterSingleDose() {
        if (phase.isSingleWithAmount()) {
            close();
        }
    }

    private int word(int i) {
        switch (tokens.word(i)) {
            case "then", "thereafter", "afterwards" -> close();
            case "followed" -> close();
            case "prn", "max", "maximum", "double", "reduce", "reducing", "increase", "increasing", "titrate" ->
                phase.vague();
            case "up" ->
                phase.vagueIf(tokens.is(i + 1, "to") && duration.at(i + 2).tokens() == 0);
            case "required", "needed", "necessary" -> phase.vagueIf(tokens.is(i - 1, "as", "when", "if"));
            case "stat", "immediately" -> phase.single();
            case "single", "first" -> phase.singleIf(tokens.is(i + 1, "dose", "day"));
            case "day" -> phase.singleIf(tokens.number(i + 1) == 1);
            case "morning", "mane" -> phase.timeOfDay(1);
            case "noon", "midday", "lunch", "lunchtime" -> phase.timeOfDay(2);
            case "evening", "teatime" -> phase.timeOfDay(4);
            case "night", "nocte", "bedtime" -> phase.timeOfDay(8);
            case "total" -> phase.total();
            default -> {}
        }
        return tokens.is(i, "day") && tokens.number(i + 1) == 1 ? 2 : 1;
    }
}
