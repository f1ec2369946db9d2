package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Complete calls with the advice expected on them, where a folder of such is at hand:
 * {@code mvn -pl cds-service -am test -Dtest=PracticeCallsTest -Dprudent.practice-calls=DIR}. Calls whose infection no guideline
 * covers yet are left out.
 */
@EnabledIfSystemProperty(
        named = PracticeCallsTest.FOLDER,
        matches = ".+",
        disabledReason = "no folder of calls is named")
class PracticeCallsTest {

    static final String FOLDER = "prudent.practice-calls";

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    List<DynamicTest> theAdviceIsAmongTheExpected() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty(FOLDER)))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> isAnswered(file)))
                    .toList();
        }
    }

    private static void isAnswered(Path file) throws IOException {
        var call = JSON.readTree(Files.readString(file));
        var request = call.path("request");
        var hook = request.path("hook").asString();

        var answer = Answer.to(PRUDENT, "/cds-services/antimicrobial-" + hook, request.toString());

        assertThat(answer.status()).isEqualTo(200);
        if (!answer.topics().contains("not-covered")) {
            assertThat(texts(call.at("/expect/anyOf"))).anyMatch(expected -> isMet(expected, answer));
        }
    }

    private static boolean isMet(String expected, Answer answer) {
        var silent = texts(answer.body().path("cards"), "/indicator").stream().allMatch("info"::equals)
                && answer.topics().contains("antibiotic-appropriate");
        var mayBeSilent =
                List.of("antibiotic-appropriate", "delayed-antibiotic").contains(expected);
        return answer.shownTopics().contains(expected) || (silent && mayBeSilent);
    }

    private static List<String> texts(JsonNode array) {
        return texts(array, "");
    }

    private static List<String> texts(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node ->
                        pointer.isEmpty() ? node.asString() : node.at(pointer).asString())
                .toList();
    }
}
