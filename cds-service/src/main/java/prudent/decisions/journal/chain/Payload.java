package prudent.decisions.journal.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** The bytes of an event's body with their digest: both computed once, by the thread that has the event, not by the one writer. */
public final class Payload {

    private final byte[] bytes;
    private final byte[] digest;

    /** @param bytes canonical JSON in UTF-8; not to be changed any more */
    public Payload(byte[] bytes) {
        this.bytes = bytes;
        digest = Sha256.of(bytes);
    }

    public byte[] bytes() {
        return bytes;
    }

    public byte[] digest() {
        return digest;
    }

    /** The JSON. */
    public String text() {
        return new String(bytes, UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
