package prudent.editions.release;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import prudent.people.Role;

/**
 * How editions come to answer here.
 *
 * @param release what it takes
 * @param adaptation a board's folder with {@code overrides.csv}, its own numbers in place of some national ones
 * @param accounts the work that accounts of this machine do, so that they can take steps on the command line
 * @param editionKeys folder of public keys, one for each signer whose editions are taken; absent, {@code keys/editions} in the data
 *     directory
 */
@ConfigurationProperties("prudent")
public record ReleaseProperties(
        @DefaultValue("on-save") ReleaseMode release,
        @Nullable Path adaptation,
        @Nullable Path editionKeys,
        @DefaultValue Map<String, Role> accounts) {

    /** What it takes for an edition to answer. */
    public enum ReleaseMode {
        /** It passes its own cases: for a rule author's machine, and for trying Prudent. */
        ON_SAVE,
        /** The whole path, with a second person, a shadow and a canary. */
        REVIEWED
    }
}
