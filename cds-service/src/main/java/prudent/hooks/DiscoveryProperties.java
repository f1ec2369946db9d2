package prudent.hooks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How discovery lists the services, as {@code --prudent.discovery.…}.
 *
 * @param oneId whether it lists one id, once for each hook, in place of an id for each
 */
@ConfigurationProperties("prudent.discovery")
record DiscoveryProperties(@DefaultValue("false") boolean oneId) {}
