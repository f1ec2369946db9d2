package prudent;

import java.nio.file.Path;
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
 */
@ConfigurationProperties("prudent")
public record PrudentProperties(
        @DefaultValue("data") Path data,
        @Nullable Path guidelines,
        @DefaultValue("1MB") DataSize maxBody) {}
