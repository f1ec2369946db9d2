package prudent.decisions.store.tallies;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.rows.Fate;

/** How many decisions have each value of each facet, by what became of them. */
final class Figures {

    /** Of all practices together. */
    static final String ALL = "*";

    private final Map<Cell, EnumMap<Fate, Long>> cells = new LinkedHashMap<>();
    private final Predicate<String> isNamed;
    private final Predicate<Cell> which;

    /**
     * @param isNamed of which names figures are wanted: asked first, as a decision has many
     * @param which and which of those
     */
    Figures(Predicate<String> isNamed, Predicate<Cell> which) {
        this.isNamed = isNamed;
        this.which = which;
    }

    /**
     * Decisions of a day that have a value.
     *
     * @param practice ODS code of the practice, or {@link #ALL}
     * @param name column of the facet
     */
    record Cell(String practice, String name, int day, String value) {}

    /** Counts a decision in all that it has. */
    void add(Tallied decision) {
        for (var term : decision.terms()) {
            if (!isNamed.test(term.name())) {
                continue;
            }
            add(new Cell(decision.practice(), term.name(), decision.day(), term.value()), decision.fate());
            add(new Cell(ALL, term.name(), decision.day(), term.value()), decision.fate());
        }
        add(new Cell(ALL, Facet.PRACTICE.column(), decision.day(), decision.practice()), decision.fate());
    }

    private void add(Cell cell, Fate fate) {
        if (which.test(cell)) {
            add(cell, fate, 1);
        }
    }

    /** Adds what has been counted. */
    void add(Cell cell, Fate fate, long decisions) {
        cells.computeIfAbsent(cell, none -> new EnumMap<>(Fate.class)).merge(fate, decisions, Long::sum);
    }

    /** Each with how many decisions there are of each fate. */
    Map<Cell, EnumMap<Fate, Long>> cells() {
        return cells;
    }
}
