package prudent.security.tokens;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The address that a caller called, as a token must name it: under the configured base address, else under the Host header. */
final class CalledAddress {

    private final @Nullable String base;

    CalledAddress(@Nullable URI baseUrl) {
        base = baseUrl == null ? null : baseUrl.toString().replaceFirst("/+$", "");
    }

    /** The address of a request. Without a Host header there is none, and no token can fit. */
    @Nullable
    String of(HttpServletRequest request) {
        return of(request, request.getRequestURI());
    }

    /** The address of another path for the same caller. */
    @Nullable
    String of(HttpServletRequest request, String path) {
        if (base != null) {
            return base + path;
        }
        var host = request.getHeader(HttpHeaders.HOST);
        return host == null ? null : request.getScheme() + "://" + host + path;
    }
}
