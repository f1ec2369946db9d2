package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import prudent.RunningPrudent;

/** Every request of {@code requests.yaml} gets what it must get, and the service goes on answering good calls. */
class HostileRequestsTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final int LEAST = 100;

    /** What no answer may hold: it would tell how we are made. */
    private static final List<String> NEVER =
            List.of("Exception", "\tat ", "java.", "jackson", "org.spring", "catalina", "Tomcat", "<html");

    private static int asExpected;
    private static int sent;

    @TestFactory
    Stream<DynamicTest> hostileRequestsGetWhatTheyMustGet() {
        var requests = requests();
        assertThat(requests).hasSizeGreaterThanOrEqualTo(LEAST);
        return requests.stream().map(request -> DynamicTest.dynamicTest(request.name(), () -> check(request)));
    }

    @AfterAll
    static void everythingStillWorks() {
        System.out.println("hostile requests as expected: " + asExpected + "/" + sent);
        assertThat(Answer.to(PRUDENT, HostileRequest.good()).status()).isEqualTo(200);
    }

    private static void check(HostileRequest request) throws IOException {
        sent++;
        String answer;
        try (var wire = new Wire(PRUDENT)) {
            answer = wire.say(request.bytes()).hear();
        }
        var status = answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : "closed";

        assertThat(status).as(answer).isIn(request.status());
        assertThat(answer).doesNotContain(forPrograms(answer));
        request.absent().forEach(text -> assertThat(answer).doesNotContain(text));
        request.present().forEach(text -> assertThat(answer).contains(text));
        if (status.startsWith("4") && answer.contains("\r\n\r\n{")) {
            assertThat(answer).contains("\"OperationOutcome\"");
        }
        asExpected++;
    }

    /** Pages may be pages. */
    private static List<String> forPrograms(String answer) {
        return answer.contains("Content-Type: text/html") ? NEVER.subList(0, 5) : NEVER;
    }

    @SuppressWarnings("unchecked")
    private static List<HostileRequest> requests() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        var resource = HostileRequestsTest.class.getResourceAsStream("/prudent/hostile/requests.yaml");
        List<Map<String, Object>> requests = yaml.load(Objects.requireNonNull(resource));
        return requests.stream().map(HostileRequest::new).toList();
    }
}
