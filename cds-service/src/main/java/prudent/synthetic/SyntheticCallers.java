package prudent.synthetic;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import prudent.protocol.CardSupport;
import prudent.security.Caller;
import prudent.synthetic.calls.GpSystem;

/** Says which invented practice a call comes from, as a token does for real ones: the simulator's GP works at the first. */
final class SyntheticCallers extends OncePerRequestFilter {

    private static final String FIRST = "Z90001";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var named = request.getHeader(GpSystem.PRACTICE);
        var practice = named != null && named.matches("Z9000[1-6]") ? named : FIRST;
        new Caller("", practice, List.of(), CardSupport.STANDARD).sent(request);
        chain.doFilter(request, response);
    }
}
