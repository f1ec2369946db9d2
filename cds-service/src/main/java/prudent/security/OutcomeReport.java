package prudent.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Tomcat refuses before any controller sees it, such as an address with encoded slashes; by default a web page. */
final class OutcomeReport extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("application/json");
        try {
            response.getOutputStream()
                    .write(JSON.writeValueAsString(RefusalSentences.outcome(response.getStatus()))
                            .getBytes(UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            // The caller has gone: there is nobody to tell.
            container.getLogger().debug("The refusal could not be sent.", e);
        }
    }
}
