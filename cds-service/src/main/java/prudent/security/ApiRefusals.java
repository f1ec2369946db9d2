package prudent.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What a caller of the API is told who is not known, or not allowed. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String FORBIDDEN = """
            {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"forbidden",\
            "diagnostics":"Your role does not allow this."}]}""";

    /** The body stays empty: somebody unknown is told nothing. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Prudent\", charset=\"UTF-8\"");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(FORBIDDEN.getBytes(UTF_8));
    }
}
