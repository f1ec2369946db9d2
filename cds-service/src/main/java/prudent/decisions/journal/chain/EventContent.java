package prudent.decisions.journal.chain;

/** What is hashed of an event beside its place in the chain. */
public final class EventContent {

    private final String kind;
    private final long at;
    private final byte[] sameness;
    private final byte[] digest;

    /**
     * @param kind what it tells of
     * @param at when it was recorded, in milliseconds since 1970
     * @param sameness digest of what makes it the same event
     * @param digest digest of its body
     */
    public EventContent(String kind, long at, byte[] sameness, byte[] digest) {
        this.kind = kind;
        this.at = at;
        this.sameness = sameness;
        this.digest = digest;
    }

    String kind() {
        return kind;
    }

    long at() {
        return at;
    }

    byte[] sameness() {
        return sameness;
    }

    public byte[] digest() {
        return digest;
    }
}
