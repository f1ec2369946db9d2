package prudent.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import prudent.protocol.OperationOutcome;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands before everything else that a call meets. Turns calls away while no place is free, before anything is spent on knowing
 * who calls; and reads what is left of the body of a refused call, for a short while: so a caller who sends a body gets to read
 * why it was refused, and one who drips it holds no thread.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class CallGate extends OncePerRequestFilter {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final long MOST_UNREAD = 8L << 20;

    private final CallsInFlight inFlight;
    private final byte[] busy;

    CallGate(CallsInFlight inFlight, JsonMapper json) {
        this.inFlight = inFlight;
        busy = json.writeValueAsString(OperationOutcome.error("throttled", HookRefusal.BUSY))
                .getBytes(UTF_8);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals(HttpMethod.POST.name())
                || !request.getRequestURI().startsWith("/cds-services/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (inFlight.isFull()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(busy.length);
            response.getOutputStream().write(busy);
        } else {
            chain.doFilter(request, response);
        }
        if (response.getStatus() != HttpServletResponse.SC_REQUEST_TIMEOUT) {
            readTheRest(request);
        }
    }

    private void readTheRest(HttpServletRequest request) {
        try {
            var wire = request.getInputStream();
            if (wire.isFinished()) {
                return;
            }
            var deadline = Deadline.in(PATIENCE);
            var unread = new byte[1 << 14];
            var count = 0L;
            for (var read = 0; read >= 0 && count < MOST_UNREAD && !deadline.isOver(); read = wire.read(unread)) {
                count += read;
            }
        } catch (IOException | IllegalStateException e) {
            // The caller has gone or stopped sending: Tomcat closes the connection.
            logger.trace("The rest of a body did not come.");
        }
    }
}
