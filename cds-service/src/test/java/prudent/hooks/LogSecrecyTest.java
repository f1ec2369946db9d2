package prudent.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import prudent.RunningPrudent;
import prudent.security.LogSecrecy;
import tools.jackson.databind.node.ObjectNode;

/** Whatever level an operator sets, no line of any logger holds anything of the patient, the token or the body. */
class LogSecrecyTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final String SECRET = "zq7secret";
    private static final String SIGN = "/cds-services/antimicrobial-order-sign";

    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();

    @Test
    @DisplayName("Clauses 47, 101: nothing of a call, a token or a record is logged at any level")
    void nothingOfACallIsLoggedAtAnyLevel() throws IOException {
        var lines = linesDuring(LogSecrecyTest::callInEveryWay);

        assertThat(lines).filteredOn(line -> line.contains(SECRET)).isEmpty();
    }

    /** The control: what we send would be in the log of others, were it not kept out. */
    @Test
    void withoutTheFilterTheLogWouldTell() throws IOException {
        var filters = List.copyOf(loggers.getTurboFilterList());
        assertThat(filters).hasAtLeastOneElementOfType(LogSecrecy.class);
        loggers.getTurboFilterList().clear();
        try {
            assertThat(linesDuring(LogSecrecyTest::callInEveryWay))
                    .filteredOn(line -> line.contains(SECRET))
                    .hasSizeGreaterThan(20);
        } finally {
            loggers.getTurboFilterList().addAll(filters);
        }
    }

    private static void callInEveryWay() throws IOException {
        for (var body : bodies()) {
            say("POST " + SIGN, "application/json", body);
            say("POST " + SIGN + "/feedback", "application/json", body);
        }
        say("POST " + SIGN, "text/plain; x=" + SECRET, SECRET);
        say("POST " + SIGN, "application/json; charset=" + SECRET, "{}");
        say("POST /cds-services/" + SECRET, "application/json", "{}");
        say("POST /" + SECRET, "application/x-www-form-urlencoded", "patient=" + SECRET);
        say("POST /login", "application/x-www-form-urlencoded", "username=" + SECRET + "&password=" + SECRET);
        say("GET /api/decisions?hookInstance=" + SECRET, "application/json", "");
        say("GET /cds-services?patient=" + SECRET + "%zz", "application/json", "");
        say("GET /cds-services/" + SECRET + "<>", "application/json", "");
        say("GET /cds-services/" + SECRET + "/..;/", "application/json", "");
        say(SECRET + " /", "application/json", "");
        try (var wire = new Wire(PRUDENT)) {
            // Goes away in the middle of its body.
            wire.say("POST " + SIGN + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 5000\r\n\r\n{\"" + SECRET);
        }
    }

    private static List<String> bodies() {
        var bodies = new ArrayList<String>();
        bodies.add(call().json());
        bodies.add(call().json() + SECRET);
        bodies.add("{\"" + SECRET + "\":1,\"" + SECRET + "\":2}");
        bodies.add("{\"a\":" + SECRET + "}");
        bodies.add("{\"feedback\":[{\"card\":\"" + SECRET + "\",\"outcome\":\"" + SECRET + "\"}]}");
        bodies.add(call().with(body -> body.put("hook", SECRET)).json());
        bodies.add(call().with(body -> body.put("hookInstance", SECRET)).json());
        bodies.add(call().with(body -> body.withObject("/prefetch/patient").put("birthDate", SECRET))
                .json());
        bodies.add(call().with(body -> body.withObject("/prefetch/patient").put("id", SECRET + "2"))
                .json());
        bodies.add(call().with(body -> body.withObject("/prefetch").remove("patient"))
                .json());
        return bodies;
    }

    /** The secret in every place where a caller can put words. */
    private static SampleCall call() {
        var call = SampleCall.sign()
                .order(SECRET, SampleCall.AMOXICILLIN_500MG_CAPSULES, "500 mg three times a day " + SECRET)
                .feverPain(3)
                .allergy("91936005", SECRET);
        call.draft(0).withObject("/medicationCodeableConcept").put("text", SECRET);
        call.draft(0)
                .withObject("/subject")
                .put("reference", "Patient/" + SECRET)
                .put("display", SECRET);
        call.draft(0).withArray("note").addObject().put("text", SECRET);
        return call.with(body -> {
            body.withObject("/context").put("patientId", SECRET).put("userId", "Practitioner/" + SECRET);
            body.withObject("/prefetch/patient").put("id", SECRET).put("name", SECRET);
            body.put("fhirServer", "http://127.0.0.1:1/" + SECRET);
            body.withObject("/fhirAuthorization").put("access_token", SECRET).put("token_type", "Bearer");
            var bundle = (ObjectNode) body.path("prefetch").path("observations");
            bundle.withArray("entry").forEach(entry -> ((ObjectNode) entry.path("resource"))
                    .withObject("/subject")
                    .put("reference", "Patient/" + SECRET));
        });
    }

    private static void say(String line, String type, String body) throws IOException {
        try (var wire = new Wire(PRUDENT)) {
            wire.say((line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                                    + "\r\nAuthorization: Bearer " + SECRET + "\r\nCookie: JSESSIONID=" + SECRET
                                    + "\r\nX-Forwarded-For: " + SECRET + "\r\nContent-Length: "
                                    + body.getBytes(UTF_8).length + "\r\n\r\n" + body)
                            .getBytes(UTF_8))
                    .hear();
        }
    }

    /** Every line that is logged meanwhile, with all loggers opened as far as they go. */
    private List<String> linesDuring(Action action) throws IOException {
        var capture = new Capture();
        capture.setContext(loggers);
        capture.start();
        var root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var levels = loggers.getLoggerList().stream()
                .filter(logger -> logger.getLevel() != null)
                .map(logger -> new Set(logger, logger.getLevel()))
                .toList();
        var others = new ArrayList<Appender<ILoggingEvent>>();
        root.iteratorForAppenders().forEachRemaining(others::add);
        levels.forEach(each -> each.logger().setLevel(Level.TRACE));
        others.forEach(root::detachAppender);
        root.addAppender(capture);
        try {
            action.run();
        } finally {
            root.detachAppender(capture);
            others.forEach(root::addAppender);
            levels.forEach(each -> each.logger().setLevel(each.level()));
        }
        return List.copyOf(capture.lines);
    }

    private record Set(Logger logger, Level level) {}

    private interface Action {
        void run() throws IOException;
    }

    private static final class Capture extends AppenderBase<ILoggingEvent> {

        final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final PatternLayout layout = new PatternLayout();

        @Override
        public void start() {
            layout.setContext(getContext());
            layout.setPattern("%level %logger %msg %X %ex");
            layout.start();
            super.start();
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(Objects.requireNonNull(layout.doLayout(event)));
        }
    }
}
