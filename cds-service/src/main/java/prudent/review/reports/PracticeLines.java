package prudent.review.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import prudent.organisations.Practice;
import prudent.review.indicators.Share;
import prudent.review.reports.Report.PracticeLine;

/**
 * Practices' figures under the figures of all of them. Where one practice alone is suppressed it could be worked out from the rest,
 * so the next smallest is suppressed with it.
 */
final class PracticeLines {

    private static final String SUPPRESSED = "too few to show";

    private PracticeLines() {}

    /** The practices in the order in which they are given, with each one's shares by the keys of the indicators. */
    static List<PracticeLine> of(List<Practice> practices, Map<String, Map<String, Share>> shares) {
        var broad = column(practices, shares, "broad-spectrum");
        var accepted = column(practices, shares, "accepted");
        var courses = column(practices, shares, "course-length");
        return IntStream.range(0, practices.size())
                .mapToObj(at ->
                        new PracticeLine(practices.get(at).name(), broad.get(at), accepted.get(at), courses.get(at)))
                .toList();
    }

    private static List<String> column(
            List<Practice> practices, Map<String, Map<String, Share>> shares, String indicator) {
        return texts(practices.stream()
                .map(practice ->
                        shares.getOrDefault(practice.code(), Map.of()).getOrDefault(indicator, new Share(0, 0)))
                .toList());
    }

    static List<String> texts(List<Share> shares) {
        var texts = new ArrayList<>(shares.stream().map(Share::text).toList());
        if (shares.stream().filter(Share::isSuppressed).count() == 1) {
            IntStream.range(0, shares.size())
                    .filter(at -> shares.get(at).isShown())
                    .boxed()
                    .min(Comparator.comparingLong(at -> shares.get(at).whole()))
                    .ifPresent(at -> texts.set(at, SUPPRESSED));
        }
        return List.copyOf(texts);
    }
}
