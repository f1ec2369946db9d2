package prudent.fetch;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the record is completed from FHIR servers.
 *
 * @param deadline how long one call may spend on all of it
 * @param pages most pages of one query
 * @param maxAnswer largest accepted answer to one request
 * @param threads most requests at a time, over all calls
 * @param servers base addresses that may be read for anybody, even without a token, while no clients are registered: for
 *     demonstrations
 */
@ConfigurationProperties("prudent.fetch")
public record FetchProperties(
        @DefaultValue("150ms") Duration deadline,
        @DefaultValue("5") int pages,
        @DefaultValue("1MB") DataSize maxAnswer,
        @DefaultValue("48") int threads,
        @DefaultValue List<String> servers) {

    public FetchProperties {
        servers = List.copyOf(servers);
    }
}
