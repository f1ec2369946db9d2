package prudent.fetch;

import java.util.List;

/**
 * One row of {@code data-absence.csv}: how a part of the record came, and what must become of it.
 *
 * @param part prefetch key
 * @param came how it came
 * @param status of the answer when it came with the call; when it was fetched, what is not 200 is 412
 * @param shown topics of the cards, most important first
 * @param unknown whether the answer names the part as unknown
 * @param fact the fact about the part that the rules saw, as its kind and value; empty when none
 */
record Cell(String part, String came, int status, List<String> shown, boolean unknown, String fact) {

    static Cell of(String line) {
        var cells = line.split(",", 7);
        return new Cell(
                cells[0],
                cells[1],
                Integer.parseInt(cells[2]),
                cells[3].isEmpty() ? List.of() : List.of(cells[3].split("[+]", -1)),
                cells[4].equals("yes"),
                cells[5]);
    }

    /** Name of the base address of a FHIR server that has the part in this way. */
    String base() {
        return part + "-" + came;
    }
}
