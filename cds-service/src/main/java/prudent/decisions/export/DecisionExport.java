package prudent.decisions.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import prudent.decisions.RecordedDecision;
import prudent.decisions.events.Export;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.store.query.Scope;

/** Takes decisions out of the log, and records who did, before anybody gets the file. */
@Component
public final class DecisionExport {

    private static final int PAGE = 200;

    private final DecisionLog log;
    private final Clock clock;

    public DecisionExport(DecisionLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Writes the decisions that are asked for, newest first, to a file that must not be given away if this throws.
     *
     * @param scope the practices whose decisions whoever asks may see
     */
    public Exported write(ExportOrder order, Scope scope, Path file) throws IOException {
        var body = Files.createTempFile(file.toAbsolutePath().getParent(), "export", ".part");
        try {
            var lines = ExportLines.of(order.format());
            var editions = new TreeSet<String>();
            var count = writeBody(order, scope, lines, body, editions);
            var at = clock.instant();
            var id = UUID.randomUUID();
            var header = new ExportHeader(id, at, order.by(), order.words(), count, editions);
            var sha256 = join(lines.header(header), body, file);
            log.add(new Export(id, at, order.by(), order.format().key(), order.words(), count, sha256));
            return new Exported(id, count, sha256);
        } finally {
            Files.deleteIfExists(body);
        }
    }

    private long writeBody(ExportOrder order, Scope scope, ExportLines lines, Path body, Set<String> editions)
            throws IOException {
        var count = 0L;
        try (var out = Files.newBufferedWriter(body, UTF_8)) {
            String cursor = null;
            do {
                var page = log.page(scope, order.filter(), cursor, PAGE);
                for (var recorded : page.items()) {
                    if (isAsked(order, recorded)) {
                        out.write(lines.line(recorded));
                        editions.add(recorded.decision().edition());
                        count++;
                    }
                }
                cursor = page.next();
            } while (cursor != null);
        }
        return count;
    }

    private static boolean isAsked(ExportOrder order, RecordedDecision recorded) {
        var until = order.until();
        return until == null || recorded.decision().recordedAt().isBefore(until);
    }

    private static String join(String header, Path body, Path file) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            out.write(header.getBytes(UTF_8));
            Files.copy(body, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
