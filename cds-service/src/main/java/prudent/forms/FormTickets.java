package prudent.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;
import prudent.security.Caller;
import prudent.security.KeyFolder;

/**
 * Writes and checks the tickets in links to forms: the ticket's parts under an HMAC-SHA-256 with a key of this purpose alone. The same
 * ticket is always written alike, so that a repeated call gets the same link.
 */
@Component
final class FormTickets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;
    private static final int LONGEST = 800;
    private static final Pattern PARTS =
            Pattern.compile("([A-Za-z0-9_-]{43})/([a-z0-9-]{1,50})/([A-Za-z0-9,]{0,400})/([0-9]{1,12})");

    private final SecretKey key;
    private final Clock clock;

    FormTickets(PrudentProperties properties, Clock clock) {
        this.clock = clock;
        // Links live for an hour and answers for a day: a lost key loses no more than them, so it may be made again.
        key = new KeyFolder(properties.data().resolve("keys"), true).key("assessment-forms", ALGORITHM);
    }

    /** The name under which answers about a patient are kept: no other client or practice has the same for any patient of theirs. */
    String patient(Caller caller, String patientId) {
        return encoded(mac("patient", lengthFirst(caller.issuer(), caller.practice(), patientId)));
    }

    /** So that no two lists of texts are one. */
    private static String lengthFirst(String... texts) {
        var joined = new StringBuilder();
        for (var text : texts) {
            joined.append(text.length()).append(':').append(text);
        }
        return joined.toString();
    }

    String write(FormTicket ticket) {
        var parts = String.join(
                "/",
                ticket.patient(),
                ticket.condition(),
                String.join(",", ticket.asked()),
                String.valueOf(ticket.expires().getEpochSecond()));
        var bytes = parts.getBytes(UTF_8);
        return encoded(ByteBuffer.allocate(MAC_BYTES + bytes.length)
                .put(mac("ticket", parts))
                .put(bytes)
                .array());
    }

    /** Reads a ticket; throws {@link TicketRefused} when it is not one of ours, or has expired. */
    FormTicket read(String text) {
        var bytes = decoded(text);
        var parts = new String(bytes, MAC_BYTES, bytes.length - MAC_BYTES, UTF_8);
        var ours = mac("ticket", parts);
        if (!MessageDigest.isEqual(ours, Arrays.copyOf(bytes, MAC_BYTES))) {
            throw new TicketRefused(false);
        }
        var each = PARTS.matcher(parts);
        if (!each.matches()) {
            throw new TicketRefused(false);
        }
        var expires = Instant.ofEpochSecond(Long.parseLong(each.group(4)));
        if (!clock.instant().isBefore(expires)) {
            throw new TicketRefused(true);
        }
        var asked = each.group(3).isEmpty()
                ? List.<String>of()
                : List.of(each.group(3).split(",", -1));
        return new FormTicket(each.group(1), each.group(2), asked, expires);
    }

    private static byte[] decoded(String text) {
        if (text.length() > LONGEST) {
            throw new TicketRefused(false);
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length > MAC_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            throw new TicketRefused(false);
        }
        throw new TicketRefused(false);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] mac(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + '\n' + text).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
