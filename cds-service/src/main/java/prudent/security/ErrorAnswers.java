package prudent.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Answers what no controller took: people get a page, programs an OperationOutcome whatever they accept. */
@Controller
class ErrorAnswers extends BasicErrorController {

    private static final List<String> FOR_PROGRAMS = List.of("/cds-services", "/api");

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final JsonMapper json;

    ErrorAnswers(ErrorAttributes attributes, List<ErrorViewResolver> views, JsonMapper json) {
        super(attributes, new ErrorProperties(), views);
        this.json = json;
    }

    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        logFailure(request);
        if (!isForPrograms(request)) {
            return super.errorHtml(request, response);
        }
        var status = getStatus(request).value();
        response.setStatus(status);
        return new ModelAndView((View) (model, whoever, answer) -> {
            answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
            answer.getOutputStream()
                    .write(json.writeValueAsString(RefusalSentences.outcome(status))
                            .getBytes(UTF_8));
        });
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        logFailure(request);
        if (!isForPrograms(request)) {
            return super.error(request);
        }
        var status = getStatus(request);
        var outcome = RefusalSentences.outcome(status.value());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("resourceType", outcome.resourceType(), "issue", outcome.issue()));
    }

    /** By type and place only: the message may quote the request. */
    private void logFailure(HttpServletRequest request) {
        if (getStatus(request).is5xxServerError()
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            var cause = NestedExceptionUtils.getMostSpecificCause(failure);
            var place = cause.getStackTrace().length > 0 ? cause.getStackTrace()[0] : "?";
            LOG.error("A request failed: {} at {}", cause.getClass().getName(), place);
        }
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        // "//api" is refused like "/api" and by the same hand.
        var plain = path.replaceFirst("^/+", "/");
        return FOR_PROGRAMS.stream().anyMatch(root -> plain.equals(root) || plain.startsWith(root + "/"));
    }
}
