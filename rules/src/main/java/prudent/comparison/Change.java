package prudent.comparison;

/**
 * Something that is otherwise in another edition.
 *
 * @param kind what happened to it
 * @param what what it is about, such as the sentence of a rule or a drug with its dose
 * @param was what it was; empty when it is new
 * @param becomes what it becomes; empty when it is gone
 */
public record Change(Kind kind, String what, String was, String becomes) {

    /** What happened. */
    public enum Kind {
        NEW("New"),
        GONE("Gone"),
        CHANGED("Changed");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** As one sentence: {@code amoxicillin 500 mg three times daily, days: 7 days → 5 days}. */
    public String sentence() {
        return switch (kind) {
            case NEW -> "New: " + join(what, becomes);
            case GONE -> "Gone: " + join(what, was);
            case CHANGED -> what + ": " + was + " → " + becomes;
        };
    }

    private static String join(String what, String detail) {
        return detail.isEmpty() ? what : what + ": " + detail;
    }
}
