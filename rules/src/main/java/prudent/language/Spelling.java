package prudent.language;

/** How far two words are from each other. */
final class Spelling {

    private Spelling() {}

    /** The number of letters to put in, take out or change (Levenshtein). */
    static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int k = 0; k <= other.length(); k++) {
            row[k] = k;
        }
        for (int i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int k = 1; k <= other.length(); k++) {
                var above = row[k];
                var change = one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1;
                row[k] = Math.min(Math.min(row[k] + 1, row[k - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
