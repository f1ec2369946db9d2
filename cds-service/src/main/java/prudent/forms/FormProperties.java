package prudent.forms;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long assessment forms live, as {@code --prudent.forms.…}.
 *
 * @param openFor how long the link of a card opens its form
 * @param keepFor how long answers are kept and used
 * @param most how many answered forms are kept; beyond that no more are taken
 */
@ConfigurationProperties("prudent.forms")
record FormProperties(
        @DefaultValue("1h") Duration openFor,
        @DefaultValue("24h") Duration keepFor,
        @DefaultValue("20000") int most) {}
