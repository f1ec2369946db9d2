package prudent.review.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import prudent.review.annotations.Note;

/**
 * A share over the weeks.
 *
 * @param key its word in addresses
 * @param title what it is
 * @param definition what is counted of what
 * @param points one for each week, oldest first
 * @param notes what happened in these weeks, in the order of the days; their numbers in a chart begin with 1
 */
public record Indicator(String key, String title, String definition, List<Point> points, List<Note> notes) {

    /** The share of a week. */
    public record Point(Week week, Share share) {}

    Indicator(String key, String title, String definition, List<Point> points) {
        this(key, title, definition, points, List.of());
    }

    /** Over all the weeks. */
    public Share total() {
        return points.stream().map(Point::share).reduce(new Share(0, 0), Share::plus);
    }

    /** The same with what happened in its weeks. */
    public Indicator with(List<Note> all) {
        var own = all.stream()
                .filter(note -> points.stream().anyMatch(point -> point.week().includes(note.day())))
                .toList();
        return new Indicator(key, title, definition, points, own);
    }

    /** The numbers of the notes of a week, as the chart has them: "1, 2". */
    public String numbers(Point point) {
        return IntStream.range(0, notes.size())
                .filter(at -> point.week().includes(notes.get(at).day()))
                .mapToObj(at -> String.valueOf(at + 1))
                .collect(Collectors.joining(", "));
    }

    /** The words of the notes of a week. */
    public List<String> words(Point point) {
        var words = new ArrayList<String>();
        notes.stream()
                .filter(note -> point.week().includes(note.day()))
                .forEach(note -> words.add(note.where() + ": " + note.text()));
        return words;
    }

    public LineChart chart() {
        return LineChart.of(this);
    }
}
