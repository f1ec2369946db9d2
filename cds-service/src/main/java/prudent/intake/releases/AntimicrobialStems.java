package prudent.intake.releases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import prudent.intake.codes.CodeTable;

/** Suspects by a word of its name that a substance is an antimicrobial which our tables do not have. */
final class AntimicrobialStems {
    private final List<String> beginnings = new ArrayList<>();
    private final List<String> endings = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    AntimicrobialStems() {
        CodeTable.read("antimicrobial-stems.csv", List.of("stem", "place"), row -> {
            var stem = row.text(0);
            switch (row.text(1)) {
                case "begins" -> beginnings.add(stem);
                case "ends" -> endings.add(stem);
                case "is" -> words.add(stem);
                case "not" -> others.add(stem);
                default -> throw row.wrong(1, "is no place of a stem");
            }
        });
    }

    boolean suspects(String name) {
        var parts = new StringTokenizer(name.toLowerCase(Locale.ROOT), " /-(),;+.");
        while (parts.hasMoreTokens()) {
            var word = parts.nextToken();
            if (!others.contains(word)
                    && (words.contains(word)
                            || beginnings.stream().anyMatch(word::startsWith)
                            || endings.stream().anyMatch(word::endsWith))) {
                return true;
            }
        }
        return false;
    }
}
