package prudent.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;
import prudent.protocol.OperationOutcome;
import tools.jackson.databind.json.JsonMapper;

/** Refuses browser origins that are not listed, in the words that every other refusal of a CDS service has. */
final class ForeignOriginRefusal extends DefaultCorsProcessor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        response.setStatusCode(HttpStatus.FORBIDDEN);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        var outcome = OperationOutcome.error(
                "forbidden", "This browser origin, or a method or header that it asks for, is not allowed here.");
        response.getBody().write(JSON.writeValueAsString(outcome).getBytes(UTF_8));
        response.flush();
    }
}
