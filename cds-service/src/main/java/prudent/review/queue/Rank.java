package prudent.review.queue;

/** Why a decision is worth a look, the most pressing first. */
public enum Rank {
    SAFETY("Safety", 4),
    PATTERN("Pattern", 2),
    LEARNING("Learning", 2),
    SECOND("Second review", 1),
    SAMPLE("Random sample", 2);

    private final String label;
    private final int quota;

    Rank(String label, int quota) {
        this.label = label;
        this.quota = quota;
    }

    public String label() {
        return label;
    }

    /** How many of them a week's work has at most. */
    int quota() {
        return quota;
    }
}
