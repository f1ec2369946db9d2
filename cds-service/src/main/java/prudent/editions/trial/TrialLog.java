package prudent.editions.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an edition on trial would show otherwise, a line of JSON for each order, in {@code editions/trial-EDITION.ndjson}: the decision
 * and ids of rules, nothing of the patient.
 */
public final class TrialLog {

    private static final Logger LOG = LoggerFactory.getLogger(TrialLog.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_LINES = 10_000;

    private final Path directory;
    private final AtomicLong lines = new AtomicLong();

    /** In a data directory. */
    public TrialLog(Path data) {
        directory = data.resolve("editions");
    }

    private record Line(UUID decision, List<String> gained, List<String> lost) {}

    /** Adds an order; what cannot be written is said in the log of the program, and nothing waits for it. */
    void add(String edition, UUID decision, List<String> gained, List<String> lost) {
        if (lines.incrementAndGet() > MOST_LINES) {
            return;
        }
        try {
            Files.writeString(
                    directory.resolve("trial-" + edition + ".ndjson"),
                    JSON.writeValueAsString(new Line(decision, gained, lost)) + "\n",
                    UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("What edition {} would show otherwise cannot be written down: {}", edition, e.toString());
        }
    }
}
