package prudent.cli.shared;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import prudent.decisions.store.database.StoreSettings;

/** Which database several instances share, as the service is told. */
public final class StoreArgument {

    @Option(
            names = "--spring.datasource.url",
            paramLabel = "URL",
            defaultValue = "${env:SPRING_DATASOURCE_URL}",
            description =
                    "The PostgreSQL database of several instances; without it, the data directory's own decisions.")
    @Nullable
    String url;

    @Option(
            names = "--spring.datasource.username",
            paramLabel = "NAME",
            defaultValue = "${env:SPRING_DATASOURCE_USERNAME}",
            description = "Who reads it.")
    @Nullable
    String username;

    @Option(
            names = "--spring.datasource.password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:SPRING_DATASOURCE_PASSWORD}",
            description = "Their password; better in the environment (SPRING_DATASOURCE_PASSWORD).")
    @Nullable
    String password;

    /** The settings. */
    public StoreSettings settings() {
        return new StoreSettings(url, username, password);
    }
}
