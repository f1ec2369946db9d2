package prudent.security;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps patients, tokens and bodies out of the log, whatever levels an operator sets. Our own loggers never say anything of a call
 * but what kind of thing went wrong, and where. The loggers of others quote what they handle: those that handle requests say
 * nothing at any level, the rest below WARN only what concerns starting.
 */
public final class LogSecrecy extends TurboFilter {

    private static final String OURS = "prudent.";

    /** What fails in these is said by our own error handlers. */
    private static final List<String> HANDLE_REQUESTS = List.of(
            "org.apache.catalina.authenticator.",
            "org.apache.catalina.connector.",
            "org.apache.catalina.core.ContainerBase",
            "org.apache.coyote.",
            "org.apache.http.",
            "org.apache.tomcat.util.http.",
            "org.springframework.boot.web.error.",
            "org.springframework.boot.webmvc.",
            "org.springframework.http.",
            "org.springframework.security.",
            "org.springframework.web.",
            "org.thymeleaf.",
            "ca.uhn.fhir.",
            "com.nimbusds.",
            "jdk.httpclient.",
            "jdk.internal.httpclient.",
            "org.drools.",
            "org.kie.",
            "tools.jackson.");

    private static final List<String> START = List.of(
            "org.springframework.beans.",
            "org.springframework.boot.",
            "org.springframework.context.",
            "org.springframework.core.env.");

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        // Most of what is asked is not going to be logged, and this is asked often.
        if (!level.isGreaterOrEqual(logger.getEffectiveLevel())
                || logger.getName().startsWith(OURS)) {
            return FilterReply.NEUTRAL;
        }
        var mayQuote =
                isAmong(HANDLE_REQUESTS, logger) || (!level.isGreaterOrEqual(Level.WARN) && !isAmong(START, logger));
        return mayQuote ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean isAmong(List<String> prefixes, Logger logger) {
        var name = logger.getName();
        return prefixes.stream().anyMatch(name::startsWith);
    }
}
