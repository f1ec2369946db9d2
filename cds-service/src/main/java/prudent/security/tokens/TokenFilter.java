package prudent.security.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import prudent.security.CalledAddress;

/** Lets only registered clients call the CDS services. Whoever else calls is told nothing but that. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Set<String> READ = Set.of("GET", "HEAD");

    private final TokenCheck check;
    private final CalledAddress addresses;
    private final RefusalLog refusals = new RefusalLog();

    TokenFilter(TokenCheck check, CalledAddress addresses) {
        this.check = check;
        this.addresses = addresses;
    }

    /** Discovery is open: a client reads there what it may call. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READ.contains(request.getMethod()) && request.getRequestURI().equals("/cds-services");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            check.caller(token(request), addresses.of(request)).sent(request);
        } catch (TokenRefused e) {
            refusals.add(e.refusal());
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        chain.doFilter(request, response);
    }

    private static String token(HttpServletRequest request) throws TokenRefused {
        var headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.size() != 1 || !headers.get(0).regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new TokenRefused(Refusal.NO_TOKEN);
        }
        return headers.get(0).substring(BEARER.length());
    }
}
