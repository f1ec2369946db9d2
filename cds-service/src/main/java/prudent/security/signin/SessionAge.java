package prudent.security.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session after a working day, however busy it was; an idle one ends by the server's own timeout. */
public final class SessionAge extends OncePerRequestFilter {

    private final Duration most;

    public SessionAge(Duration most) {
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        // By the machine's clock, as the server counts the session's age.
        if (session != null && System.currentTimeMillis() - session.getCreationTime() > most.toMillis()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
