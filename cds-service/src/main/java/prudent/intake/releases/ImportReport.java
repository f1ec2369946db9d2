package prudent.intake.releases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of loading a release.
 *
 * @param date the day by which the files of the release are named
 * @param counts what is in it, a line each
 * @param groups what needs a look, by kind
 */
public record ImportReport(LocalDate date, List<String> counts, List<Group> groups) {

    public ImportReport {
        counts = List.copyOf(counts);
        groups = List.copyOf(groups);
    }

    /** Products of one kind, a line each. */
    public record Group(String title, List<String> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** The report in plain text, with so many lines of each group at most. */
    public List<String> lines(int most) {
        var text = new ArrayList<>(counts);
        for (var group : groups) {
            text.add(String.format(Locale.ROOT, "%,d %s", group.lines().size(), group.title()));
            group.lines().stream().limit(most).forEach(line -> text.add("  " + line));
            if (group.lines().size() > most) {
                text.add("  …");
            }
        }
        return text;
    }
}
