package prudent.review.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A line over the weeks as SVG's numbers, in a box of 560 by 240.
 *
 * @param dots the weeks that have a figure
 * @param line the dots joined, as {@code points}
 * @param ticks the lines across, with their figures
 * @param weeks the words under the chart
 * @param marks the weeks in which something happened, each with the numbers of its notes
 */
public record LineChart(List<Dot> dots, String line, List<Tick> ticks, List<Label> weeks, List<Label> marks) {

    private static final double LEFT = 48;
    private static final double WIDTH = 500;
    private static final double TOP = 12;
    private static final double HEIGHT = 190;
    private static final int TICKS = 4;

    /** A figure with the interval around it. */
    public record Dot(String x, String y, String low, String high, String text) {}

    /** A line across the chart. */
    public record Tick(String y, String text) {

        /** Where its figure stands, so that its middle is on the line. */
        public String yText() {
            return number(Double.parseDouble(y) + 4);
        }
    }

    /** A word under the chart. */
    public record Label(String x, String text) {}

    static LineChart of(Indicator indicator) {
        var most = indicator.points().stream()
                .map(Indicator.Point::share)
                .filter(Share::isShown)
                .mapToDouble(Share::high)
                .max()
                .orElse(100);
        var top = Math.min(100, Math.max(TICKS, Math.ceil(most / (5 * TICKS)) * 5 * TICKS));
        var dots = new ArrayList<Dot>();
        var weeks = new ArrayList<Label>();
        var marks = new ArrayList<Label>();
        var step = indicator.points().size() > 1 ? WIDTH / (indicator.points().size() - 1) : 0;
        for (var i = 0; i < indicator.points().size(); i++) {
            var point = indicator.points().get(i);
            var x = number(LEFT + i * step * 0.96 + 10);
            weeks.add(new Label(x, point.week().label()));
            var numbers = indicator.numbers(point);
            if (!numbers.isEmpty()) {
                marks.add(new Label(x, numbers));
            }
            if (point.share().isShown()) {
                var share = point.share();
                dots.add(new Dot(
                        x,
                        y(share.percent(), top),
                        y(share.low(), top),
                        y(share.high(), top),
                        point.week().label() + ": " + share.text()));
            }
        }
        var line = dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
        return new LineChart(List.copyOf(dots), line, ticks(top), List.copyOf(weeks), List.copyOf(marks));
    }

    private static List<Tick> ticks(double top) {
        var ticks = new ArrayList<Tick>();
        for (var i = 0; i <= TICKS; i++) {
            var percent = top * i / TICKS;
            ticks.add(new Tick(y(percent, top), String.format(Locale.UK, "%.0f%%", percent)));
        }
        return List.copyOf(ticks);
    }

    private static String y(double percent, double top) {
        return number(TOP + HEIGHT * (1 - percent / top));
    }

    static String number(double value) {
        return String.format(Locale.UK, "%.1f", value);
    }
}
