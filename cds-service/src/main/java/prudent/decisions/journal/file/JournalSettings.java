package prudent.decisions.journal.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the decision journal is sealed.
 *
 * @param signingKey file of the key that signs checkpoints; absent, {@code keys/checkpoints.key} in the data directory
 * @param checkpointEvery how many events lie between two checkpoints at most
 */
@ConfigurationProperties("prudent.journal")
public record JournalSettings(
        @Nullable Path signingKey, @DefaultValue("1000") int checkpointEvery) {

    public static final JournalSettings USUAL = new JournalSettings(null, 1_000);

    public JournalSettings {
        if (checkpointEvery < 1) {
            throw new IllegalArgumentException("prudent.journal.checkpoint-every is at least 1");
        }
    }

    Path signingKey(Path directory) {
        return signingKey == null ? directory.resolve("keys").resolve("checkpoints.key") : signingKey;
    }
}
