package prudent.adaptation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prudent.adaptation.LocalOverride.Parameter;
import prudent.facts.Course;
import prudent.facts.Regimen;
import prudent.language.Fault;

/** The overrides of one file, and what a national guideline becomes with them. */
public final class Overrides {

    /** Where they stand among the files of an edition. */
    public static final String FILE = "adaptation/overrides.csv";

    /** No override. */
    public static final Overrides NONE = new Overrides(List.of(), List.of(), List.of());

    private final List<LocalOverride> all;
    private final List<String> lines;
    private final List<Fault> faults;

    Overrides(List<LocalOverride> all, List<String> lines, List<Fault> faults) {
        this.all = all;
        this.lines = lines;
        this.faults = faults;
    }

    /** Reads the file; what cannot be understood is a fault. */
    public static Overrides read(byte[] csv) {
        return new OverrideReader(new String(csv, UTF_8)).read();
    }

    public List<LocalOverride> all() {
        return List.copyOf(all);
    }

    /** Those of one guideline. */
    public List<LocalOverride> of(String folder) {
        return all.stream().filter(each -> each.guideline().equals(folder)).toList();
    }

    /** What cannot be understood, with line and column. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The same file without those that do not hold on a day any more; empty when none holds. */
    public Optional<byte[]> inForce(LocalDate day) {
        var gone = all.stream()
                .filter(each -> !each.holdsOn(day))
                .map(LocalOverride::row)
                .toList();
        if (gone.size() == all.size() && faults.isEmpty()) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < lines.size(); i++) {
            if (!gone.contains(i + 1)) {
                out.writeBytes((lines.get(i) + "\n").getBytes(UTF_8));
            }
        }
        return Optional.of(out.toByteArray());
    }

    /**
     * A national table with what is overridden in it.
     *
     * @param found takes what does not fit the table
     */
    public List<Regimen> applied(String folder, List<Regimen> national, List<Fault> found) {
        var rows = new ArrayList<>(national);
        for (var override : of(folder)) {
            if (override.parameter() != Parameter.ADVICE) {
                var matching = 0;
                for (int i = 0; i < rows.size(); i++) {
                    if (RowChoice.concerns(override, national.get(i))) {
                        rows.set(i, changed(rows.get(i), override));
                        matching++;
                    }
                }
                if (matching == 0) {
                    found.add(at(override, RowChoice.whyNone(override, national)));
                }
            }
        }
        return rows;
    }

    private static Regimen changed(Regimen row, LocalOverride by) {
        var source = row.source() + "; locally " + by.owner() + ", until " + by.expires();
        var course = row.course();
        var rank = row.rank();
        if (by.parameter() == Parameter.RANK) {
            rank = Integer.parseInt(by.value());
        } else {
            var days = by.value().split("-", -1);
            var least = Integer.parseInt(days[0]);
            var most = Integer.parseInt(days[days.length - 1]);
            var suggested =
                    course.daysSuggested() >= least && course.daysSuggested() <= most ? course.daysSuggested() : least;
            course = new Course(least, most, suggested, course.supply(), course.evidence());
        }
        return new Regimen(
                row.infection(),
                row.line(),
                rank,
                row.drug(),
                row.together(),
                row.population(),
                row.dosage(),
                course,
                row.product(),
                source,
                row.evidence());
    }

    /** The words on cards of a guideline, with what is overridden in them. */
    public Map<String, String> advice(String folder, Map<String, String> national, List<Fault> found) {
        var words = new HashMap<>(national);
        for (var override : of(folder)) {
            if (override.parameter() == Parameter.ADVICE) {
                var said = national.get(override.drug());
                if (said == null) {
                    found.add(at(
                            override,
                            folder + " has no guidance on " + override.drug() + "; it has "
                                    + String.join(
                                            ", ",
                                            national.keySet().stream().sorted().toList())));
                } else if (!said.equals(override.national())) {
                    found.add(at(
                            override,
                            "the national guidance on " + override.drug() + " says: " + said
                                    + " Copy it to the column national, and see whether yours still holds"));
                } else {
                    words.put(override.drug(), override.value());
                }
            }
        }
        return words;
    }

    /** Whether a board says something of its own on the cards of a guideline. */
    public boolean changesAdvice(String folder) {
        return of(folder).stream().anyMatch(each -> each.parameter() == Parameter.ADVICE);
    }

    /** Folders that are named and do not exist. */
    public List<Fault> strangers(List<String> folders) {
        return all.stream()
                .filter(each -> !folders.contains(each.guideline()))
                .map(each -> at(each, "there is no guideline " + each.guideline()))
                .toList();
    }

    private static Fault at(LocalOverride override, String what) {
        return new Fault(FILE, override.row(), 1, what);
    }
}
