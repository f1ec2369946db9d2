package prudent.hooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one call, and all calls together, may take, as {@code --prudent.calls.…}. How long a decision may take to be recorded is
 * {@code prudent.record-timeout}.
 *
 * @param inFlight how many calls are worked on at a time; what comes beyond that is refused at once
 * @param readTimeout how long the whole body may take to come
 * @param assessTimeout how long the orders of one call may take to be assessed
 */
@ConfigurationProperties("prudent.calls")
record CallLimits(
        @DefaultValue("64") int inFlight,
        @DefaultValue("2s") Duration readTimeout,
        @DefaultValue("1s") Duration assessTimeout) {}
