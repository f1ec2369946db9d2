package prudent.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The address under which a caller reaches this service: the configured base address, else what the Host header says. Tokens must name
 * it, and links lead back to it.
 */
public final class CalledAddress {

    private final @Nullable String base;

    public CalledAddress(@Nullable URI baseUrl) {
        base = baseUrl == null ? null : baseUrl.toString().replaceFirst("/+$", "");
    }

    /** The address of a request. Without a Host header there is none, and no token can fit. */
    public @Nullable String of(HttpServletRequest request) {
        return of(request, request.getRequestURI());
    }

    /** The address of another path for the same caller. */
    public @Nullable String of(HttpServletRequest request, String path) {
        if (base != null) {
            return base + path;
        }
        var host = request.getHeader(HttpHeaders.HOST);
        return host == null ? null : request.getScheme() + "://" + host + path;
    }
}
