package prudent.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of {@code data-absence.csv}: how a part of the record came, and what must become of it.
 *
 * @param part prefetch key
 * @param came how it came
 * @param sent status of the answer when the caller sent it so
 * @param fetched status of the answer when its FHIR server had it so
 * @param shown topics of the cards, most important first
 * @param unknown whether the answer names the part as unknown
 * @param fact kind and value of the fact that the rules saw of it, empty when none
 */
record Cell(String part, String came, int sent, int fetched, List<String> shown, boolean unknown, String fact) {

    static Stream<Cell> all() {
        try (var in = Cell.class.getResourceAsStream("data-absence.csv")) {
            return new String(in.readAllBytes(), UTF_8).lines().skip(1).map(Cell::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell of(String line) {
        var cells = line.split(",", -1);
        return new Cell(
                cells[0],
                cells[1],
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                cells[4].isEmpty() ? List.of() : List.of(cells[4].split("[+]", -1)),
                cells[5].equals("yes"),
                cells[6]);
    }

    /** Name of the base address of a FHIR server that has the part in this way. */
    String base() {
        return part + "-" + came;
    }
}
