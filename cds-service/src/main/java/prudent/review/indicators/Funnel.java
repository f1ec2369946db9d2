package prudent.review.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Practices by how many they are counted over, between the limits that chance alone would keep them in: no ranks. In a box of 560 by
 * 260.
 *
 * @param dots a practice each
 * @param average the share of all of them together, as a height
 * @param averageText the same in words
 * @param inner limits within which 95 in 100 would be by chance: above and below
 * @param outer limits within which 998 in 1000 would be
 * @param ticks the lines across, with their figures
 */
public record Funnel(
        List<Dot> dots,
        String average,
        String averageText,
        List<String> inner,
        List<String> outer,
        List<LineChart.Tick> ticks) {

    private static final double LEFT = 48;
    private static final double WIDTH = 490;
    private static final double TOP = 12;
    private static final double HEIGHT = 200;
    private static final int STEPS = 40;
    private static final int TICKS = 4;

    /** A practice. */
    public record Dot(String x, String y, String name, String text, boolean outside) {}

    /** A practice's name and share. */
    public record Practice(String name, Share share) {}

    static Funnel of(List<Practice> practices) {
        var shown = practices.stream().filter(one -> one.share().isShown()).toList();
        var total = shown.stream().map(Practice::share).reduce(new Share(0, 0), Share::plus);
        var widest = shown.stream().mapToLong(one -> one.share().whole()).max().orElse(1) * 1.1;
        var p = total.percent() / 100;
        var scale = new Scale(widest, top(shown, p));
        var dots = shown.stream()
                .map(one -> new Dot(
                        scale.x((double) one.share().whole()),
                        scale.y(one.share().percent()),
                        one.name(),
                        one.name() + ": " + one.share().text() + ", "
                                + one.share().counts(),
                        Math.abs(one.share().percent() / 100 - p)
                                > limit(p, (double) one.share().whole(), 3.09)))
                .toList();
        return new Funnel(
                dots,
                scale.y(total.percent()),
                String.format(Locale.UK, "All together: %.1f%%", total.percent()),
                List.of(curve(scale, p, 1.96), curve(scale, p, -1.96)),
                List.of(curve(scale, p, 3.09), curve(scale, p, -3.09)),
                ticks(scale));
    }

    private static double top(List<Practice> shown, double p) {
        var most =
                shown.stream().mapToDouble(one -> one.share().percent()).max().orElse(50);
        return Math.min(100, Math.ceil(Math.max(most, 100 * p * 1.6) / 20 + 0.5) * 20);
    }

    private record Scale(double widest, double top) {

        String x(double whole) {
            return LineChart.number(LEFT + WIDTH * whole / widest);
        }

        String y(double percent) {
            return LineChart.number(TOP + HEIGHT * (1 - Math.min(top, Math.max(0, percent)) / top));
        }
    }

    private static String curve(Scale scale, double p, double z) {
        var points = new ArrayList<String>();
        for (var i = 1; i <= STEPS; i++) {
            var whole = Math.max(5, scale.widest() * i / STEPS);
            points.add(scale.x(whole) + "," + scale.y(100 * (p + Math.signum(z) * limit(p, whole, Math.abs(z)))));
        }
        return points.stream().collect(Collectors.joining(" "));
    }

    private static double limit(double p, double whole, double z) {
        return z * Math.sqrt(p * (1 - p) / whole);
    }

    private static List<LineChart.Tick> ticks(Scale scale) {
        var ticks = new ArrayList<LineChart.Tick>();
        for (var i = 0; i <= TICKS; i++) {
            var percent = scale.top() * i / TICKS;
            ticks.add(new LineChart.Tick(scale.y(percent), String.format(Locale.UK, "%.0f%%", percent)));
        }
        return List.copyOf(ticks);
    }
}
