package prudent.review.indicators;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import prudent.decisions.store.query.Count;
import prudent.decisions.store.query.Facet;
import prudent.decisions.store.query.Outcome;

/**
 * What an indicator counts of what.
 *
 * @param key its word in addresses
 * @param title what it is
 * @param words what is counted of what, in a sentence
 * @param part the decisions that are meant
 * @param whole those that they are among
 * @param isRest whether the share is of those that are left when the part is taken away
 */
record Definition(String key, String title, String words, Counted part, Counted whole, boolean isRest) {

    /** Decisions by their values of a facet. */
    private record Counted(Facet facet, Predicate<Count> which) {

        long in(Function<Facet, List<Count>> counts) {
            return counts.apply(facet).stream()
                    .filter(which)
                    .mapToLong(Count::decisions)
                    .sum();
        }
    }

    private static final Counted ALL = new Counted(Facet.HOOK, count -> true);
    private static final Counted ORDERS = values(Facet.SPECTRUM, Set.of("broad", "other"));
    private static final Counted WITH_CARD = new Counted(Facet.HOOK, count -> count.outcome() != Outcome.SILENT);
    private static final Counted ANSWERED = new Counted(
            Facet.HOOK, count -> count.outcome() == Outcome.ACCEPTED || count.outcome() == Outcome.OVERRIDDEN);

    static final List<Definition> ALL_OF_THEM = List.of(
            share(
                    "broad-spectrum",
                    "Broad-spectrum share",
                    "Antibacterial orders for co-amoxiclav, a cephalosporin or a quinolone, of all antibacterial orders.",
                    values(Facet.SPECTRUM, Set.of("broad")),
                    ORDERS),
            share(
                    "aware",
                    "Watch and Reserve share (AWaRe)",
                    "Antibacterial orders of the Watch or Reserve group, of those of the Access, Watch or Reserve group.",
                    values(Facet.AWARE, Set.of("watch", "reserve")),
                    values(Facet.AWARE, Set.of("access", "watch", "reserve"))),
            share(
                    "delayed",
                    "Delayed (back-up) prescriptions",
                    "Orders written as a delayed prescription, of all antibacterial orders.",
                    values(Facet.START, Set.of("delayed")),
                    ORDERS),
            share(
                    "indication",
                    "Orders with a reason that could be read",
                    "Decisions with a recognised indication, of all decisions.",
                    new Counted(Facet.INDICATION, count -> count.value() != null),
                    ALL),
            new Definition(
                    "supported",
                    "Orders with decision support",
                    "Decisions on which a rule concluded something or whose condition a guideline here covers, of all decisions.",
                    values(Facet.TOPIC, Set.of("not-covered", "not-applicable")),
                    ALL,
                    true),
            share(
                    "cards",
                    "Burden: decisions with a card",
                    "Decisions in which at least one card was shown, of all decisions.",
                    WITH_CARD,
                    ALL),
            share(
                    "answered",
                    "Cards answered",
                    "Decisions with a card that was accepted or overridden, of those with a card.",
                    ANSWERED,
                    WITH_CARD),
            share(
                    "accepted",
                    "Answered cards accepted",
                    "Decisions with an accepted suggestion, of those that were accepted or overridden.",
                    new Counted(Facet.HOOK, count -> count.outcome() == Outcome.ACCEPTED),
                    ANSWERED),
            share(
                    "course-length",
                    "Course length differs from the guideline",
                    "Decisions that concluded that the course is too long or too short, of all decisions.",
                    values(Facet.TOPIC, Set.of("change-duration")),
                    ALL));

    /** What has to be counted for all of them. */
    static final Set<Facet> COUNTED =
            Set.of(Facet.SPECTRUM, Facet.AWARE, Facet.START, Facet.INDICATION, Facet.HOOK, Facet.TOPIC);

    private static Definition share(String key, String title, String words, Counted part, Counted whole) {
        return new Definition(key, title, words, part, whole, false);
    }

    private static Counted values(Facet facet, Set<String> values) {
        return new Counted(facet, count -> count.value() != null && values.contains(count.value()));
    }

    Share share(Function<Facet, List<Count>> counts) {
        var some = part.in(counts);
        var all = whole.in(counts);
        return new Share(isRest ? all - some : some, all);
    }
}
