package prudent;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator can set, as {@code --prudent.…} or {@code PRUDENT_…}.
 *
 * @param data directory of everything that must survive a restart
 * @param guidelines a rule author's folder in place of the packaged guidelines
 * @param maxBody largest accepted request body
 * @param recordTimeout how long a call waits for its decision to be on the disk
 * @param cors browser origins, beside those of this machine, that may call the CDS services
 * @param baseUrl address under which callers reach this service, when it is not the one in their Host header
 * @param clients file of the clients whose calls are taken; absent, the calls of anybody on this machine
 */
@ConfigurationProperties("prudent")
public record PrudentProperties(
        @DefaultValue("data") Path data,
        @Nullable Path guidelines,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("2s") Duration recordTimeout,
        @DefaultValue List<String> cors,
        @Nullable URI baseUrl,
        @Nullable Path clients) {

    public PrudentProperties {
        cors = List.copyOf(cors);
    }
}
