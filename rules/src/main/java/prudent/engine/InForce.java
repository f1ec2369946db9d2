package prudent.engine;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import prudent.adaptation.Overrides;

/** What of an edition's files holds on a day: guidelines and a board's overrides end by themselves, each on its last day. */
public final class InForce {

    /** Read without the rest of the file: this is asked of all guidelines before any is read. */
    private static final Pattern EXPIRES = Pattern.compile("(?m)^expires: *(\\d{4}-\\d{2}-\\d{2})");

    private InForce() {}

    /**
     * Something with a last day.
     *
     * @param folder the guideline's folder
     * @param override what is replaced there; empty for the guideline itself
     * @param last its last day
     */
    public record Ending(String folder, String override, LocalDate last) {

        /** What ends. */
        public String what() {
            return override.isEmpty() ? folder : folder + ", " + override;
        }

        /** Whether it does not hold on a day any more. */
        public boolean isOver(LocalDate day) {
            return day.isAfter(last);
        }

        /** {@code acute-cough: its last day was 2028-11-23}. */
        public String sentence(LocalDate day) {
            return what() + ": its last day " + (isOver(day) ? "was " : "is ") + last;
        }
    }

    /** The files as they hold on a day. */
    public static GuidelineFiles on(LocalDate day, GuidelineFiles files) {
        var national = files.national();
        var overrides = files.contents().get(Overrides.FILE);
        var adapted = overrides == null
                ? national
                : Overrides.read(overrides).inForce(day).map(national::with).orElse(national);
        return adapted.withExpired(files.folders().stream()
                .filter(folder -> expires(files, folder).filter(day::isAfter).isPresent())
                .toList());
    }

    /** What ends, or has ended, on a day or before; the first to end first. */
    public static List<Ending> endingBy(LocalDate day, GuidelineFiles files) {
        var endings = new ArrayList<Ending>();
        for (var folder : files.folders()) {
            expires(files, folder).ifPresent(last -> endings.add(new Ending(folder, "", last)));
        }
        files.overrides()
                .all()
                .forEach(each -> endings.add(new Ending(each.guideline(), each.sentence(), each.expires())));
        return endings.stream()
                .filter(ending -> !ending.last().isAfter(day))
                .sorted(Comparator.comparing(Ending::last))
                .toList();
    }

    private static Optional<LocalDate> expires(GuidelineFiles files, String folder) {
        var text = files.contents().get(folder + "/guideline.yaml");
        var found = EXPIRES.matcher(text == null ? "" : new String(text, StandardCharsets.UTF_8));
        try {
            return found.find() ? Optional.of(LocalDate.parse(found.group(1))) : Optional.empty();
        } catch (DateTimeParseException e) {
            // Whoever reads the whole file says what is wrong with it.
            return Optional.empty();
        }
    }
}
