package prudent.impact;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import prudent.impact.ImpactReport.Sample;

/** A few decisions for each rule and kind of change: the same ones in each run, whatever thread comes first. */
final class Samples {

    private static final int MOST = 10;
    private static final int SPREAD = 0x9E3779B9;

    private static final Comparator<Sample> BY_CHANCE = Comparator.<Sample>comparingInt(
                    sample -> sample.decision().hashCode() * SPREAD)
            .thenComparing(Sample::decision)
            .thenComparing(Sample::order);

    private final TreeMap<String, TreeSet<Sample>> kept = new TreeMap<>();

    void offer(Sample sample) {
        var like = kept.computeIfAbsent(sample.rule() + " " + sample.kind().name(), first -> new TreeSet<>(BY_CHANCE));
        like.add(sample);
        if (like.size() > MOST) {
            like.pollLast();
        }
    }

    void add(Samples others) {
        others.all().forEach(this::offer);
    }

    /** By rule and kind of change. */
    List<Sample> all() {
        return kept.values().stream().flatMap(TreeSet::stream).toList();
    }
}
