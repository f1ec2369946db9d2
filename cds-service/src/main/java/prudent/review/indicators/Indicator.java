package prudent.review.indicators;

import java.util.List;

/**
 * A share over the weeks.
 *
 * @param key its word in addresses
 * @param title what it is
 * @param definition what is counted of what
 * @param points one for each week, oldest first
 */
public record Indicator(String key, String title, String definition, List<Point> points) {

    /** The share of a week. */
    public record Point(String week, Share share) {}

    /** Over all the weeks. */
    public Share total() {
        return points.stream().map(Point::share).reduce(new Share(0, 0), Share::plus);
    }

    public LineChart chart() {
        return LineChart.of(this);
    }
}
