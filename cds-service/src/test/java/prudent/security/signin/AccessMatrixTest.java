package prudent.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import prudent.RunningPrudent;
import prudent.decisions.Decision;
import prudent.decisions.SampleDecisions;
import prudent.decisions.events.Concern;
import prudent.decisions.events.Review;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.store.Decisions;
import prudent.decisions.store.query.DecisionQuery;
import prudent.decisions.store.query.Scope;
import prudent.editions.Editions;
import prudent.security.Pseudonyms;

/**
 * Every address, as every role, on decisions near and far: {@code access.csv} says what is answered. People sign in through a real
 * OpenID Connect provider. 404 is what somebody is told whose role may open such pages, but not this one.
 */
class AccessMatrixTest {

    private static final Path MATRIX = Path.of("src/test/resources/prudent/security/access.csv");
    private static final String OWN = "Practitioner/ann";

    private static final IdentityProvider PROVIDER = IdentityProvider.of(List.of(
            new Person("visitor", "somebody-else", "A10001", ""),
            new Person("prescriber", "prescriber", "A10001", OWN),
            new Person("practice", "practice", "A10001", ""),
            new Person("pharmacist", "pharmacist", "U00001", ""),
            new Person("icb", "icb", "QAA", ""),
            new Person("author", "author", "", ""),
            new Person("safety", "safety", "", ""),
            new Person("admin", "admin", "", "")));

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent(Stream.concat(
                    Stream.of(PROVIDER.settings()),
                    Stream.of("--prudent.organisations=src/test/resources/prudent/security/organisations.yaml"))
            .toArray(String[]::new));

    private static final Map<String, UUID> DECISIONS = new HashMap<>();
    private static final Map<String, Concern> CONCERNS = new HashMap<>();
    private static final Map<String, Browsing> BROWSERS = new HashMap<>();

    @BeforeAll
    static void signInAll() {
        var pseudonyms = PRUDENT.part(Pseudonyms.class);
        record("own", "A10001", pseudonyms.ofPrescriber(OWN));
        record("colleague", "A10001", pseudonyms.ofPrescriber("Practitioner/bob"));
        // The same person's identifier in another practice is another person.
        record("network", "A10002", pseudonyms.ofPrescriber(OWN));
        record("board", "A10003", pseudonyms.ofPrescriber("Practitioner/cat"));
        record("elsewhere", "B20001", pseudonyms.ofPrescriber("Practitioner/dan"));
        DECISIONS.put("nowhere", UUID.randomUUID());
        for (var user : header().subList(2, header().size())) {
            var browsing = new Browsing(
                    URI.create("http://127.0.0.1:" + PRUDENT.url("").getPort()));
            if (!user.equals("nobody")) {
                browsing.signIn(PROVIDER, user);
            }
            BROWSERS.put(user, browsing);
        }
    }

    private static void record(String name, String practice, String prescriber) {
        var log = PRUDENT.part(DecisionLog.class);
        var decision = ofPrescriber(SampleDecisions.decision("access-" + name, practice, Instant.now()), prescriber);
        log.record(SampleDecisions.callDigest(name), decision);
        var concern = new Concern(
                UUID.randomUUID(),
                List.of(decision.id()),
                Instant.now(),
                "Somebody",
                prescriber,
                Concern.Rung.QUESTION,
                "I noticed something.",
                "Why?",
                "",
                "");
        log.add(concern);
        CONCERNS.put(name, concern);
        DECISIONS.put(name, decision.id());
        if (name.equals("own")) {
            var report = new Review(
                    UUID.randomUUID(),
                    decision.id(),
                    Instant.now(),
                    "Somebody",
                    Review.Verdict.RULE_WRONG,
                    null,
                    "",
                    false);
            log.add(report);
            DECISIONS.put("report", report.id());
        }
    }

    private static Decision ofPrescriber(Decision one, String prescriber) {
        return new Decision(
                one.id(),
                one.recordedAt(),
                one.service(),
                one.hook(),
                one.hookInstance(),
                one.practice(),
                prescriber,
                one.patient(),
                one.sealedRecordNumber(),
                one.edition(),
                one.orders(),
                one.topics(),
                one.indication(),
                one.unknown(),
                one.cards());
    }

    @AfterAll
    static void stopProvider() {
        PROVIDER.close();
    }

    @TestFactory
    Stream<DynamicTest> everyAddressAnswersEveryRoleAsTheMatrixSays() {
        var users = header();
        var cells = new ArrayList<DynamicTest>();
        for (var row : rows()) {
            for (var i = 2; i < users.size(); i++) {
                var user = users.get(i);
                var expected = Integer.parseInt(row.get(i));
                var method = row.get(0);
                var path = row.get(1);
                cells.add(dynamicTest(method + " " + path + " as " + user + " is " + expected, () -> {
                    var answer = ask(user, method, path);
                    assertThat(answer.statusCode()).isEqualTo(expected);
                    if (expected == 302) {
                        assertThat(answer.headers()
                                        .firstValue("Location")
                                        .orElse("")
                                        .endsWith("/login"))
                                .isEqualTo(user.equals("nobody"));
                    }
                }));
            }
        }
        return cells.stream();
    }

    private static Browsing browser(String user) {
        return Objects.requireNonNull(BROWSERS.get(user));
    }

    private static HttpResponse<String> ask(String user, String method, String path) {
        var address = path;
        address =
                address.replace("{edition}", PRUDENT.part(Editions.class).live().edition());
        for (var decision : DECISIONS.entrySet()) {
            address = address.replace(
                    "{" + decision.getKey() + "}", decision.getValue().toString());
        }
        var browsing = browser(user);
        return method.equals("GET") ? browsing.get(address) : browsing.post(address, form(path));
    }

    private static Map<String, String> form(String path) {
        var fields = new HashMap<String, String>();
        fields.put("form", UUID.randomUUID().toString());
        if (path.endsWith("/verdict")) {
            fields.putAll(Map.of("verdict", "CONCORDANT", "note", "", "from", ""));
        } else if (path.endsWith("/concern")) {
            fields.putAll(Map.of(
                    "rung",
                    "APPRECIATION",
                    "fact",
                    "Good.",
                    "question",
                    "",
                    "reference",
                    "",
                    "offer",
                    "",
                    "read",
                    "true"));
        } else if (path.startsWith("/inbox")) {
            fields.putAll(Map.of("outcome", "The rule will change", "text", "Because."));
        } else if (path.startsWith("/editions")) {
            // Without a reason nothing happens to the edition that answers.
            fields.putAll(Map.of("stage", "LIVE", "why", ""));
        } else if (path.startsWith("/actions")) {
            fields.putAll(Map.of("practice", "A10001", "what", "", "owner", "", "outcome", "Done."));
        } else if (path.equals("/indicators/notes")) {
            fields.putAll(Map.of("organisation", "U00001", "day", "2026-11-02", "about", "OTHER", "text", "A word."));
        } else if (path.startsWith("/surge")) {
            // Without a last day it is asked for again, and nothing begins.
            fields.putAll(Map.of("organisation", "U00001", "reason", "Because."));
        } else {
            CONCERNS.entrySet().stream()
                    .filter(concern -> path.contains("{" + concern.getKey() + "}"))
                    .forEach(concern ->
                            fields.put("concern", concern.getValue().id().toString()));
            fields.put("text", "A word.");
            // An empty one is asked for again, so that the conversation stays open for whoever is tried next.
            fields.put("outcome", "");
        }
        return fields;
    }

    @Test
    void everyPageStandsInTheMatrix() {
        var known = rows().stream()
                .map(row -> row.get(1).replaceAll("\\{[a-z]+}", "*").replaceAll("\\?.*", ""))
                .toList();
        var mappings = Objects.requireNonNull(
                        PRUDENT.part(DispatcherServlet.class).getHandlerMappings())
                .stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.startsWith("/cds-services/") && !path.equals("/error"))
                .map(path -> path.replace("{key}.csv", "broad-spectrum.csv")
                        .replace("/choose/{kind}", "/choose/practice")
                        .replace("/{kind}/{code}", "/practice/A10001")
                        .replace("{organisation}/end", "U00001/end")
                        .replaceAll("\\{folder}", "acute-sore-throat")
                        .replaceAll("\\{key}", "sore-throat")
                        .replaceAll("\\{[a-z]+}", "*"))
                .filter(path -> !path.startsWith("/simulator/") && !path.startsWith("/actuator"))
                // Whoever has the link, and nobody by a role: FormAttacksIntegrationTest.
                .filter(path -> !path.startsWith("/assessment/"));

        assertThat(mappings).allSatisfy(path -> assertThat(known).contains(path));
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        var answer = browser("pharmacist")
                .post("/decisions/" + DECISIONS.get("own") + "/verdict", form("/decisions/{own}/verdict"), "");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void listsHoldOnlyWhatTheirReaderMaySee() {
        assertThat(browser("pharmacist").get("/decisions").body())
                .contains("A10001", "A10002")
                .doesNotContain("A10003", "B20001");
        assertThat(browser("practice").get("/decisions").body())
                .contains("A10001")
                .doesNotContain("A10002", "A10003", "B20001");
        assertThat(browser("pharmacist").get("/decisions?practice=B20001").body())
                .contains("No decisions here yet");
        assertThat(browser("pharmacist").get("/api/decisions").body())
                .contains("A10001", "A10002")
                .doesNotContain("A10003", "B20001");
        assertThat(browser("pharmacist").get("/api/decisions/export?format=csv").body())
                .contains("A10001", "A10002")
                .doesNotContain("A10003", "B20001");
    }

    @Test
    void readingADecisionIsNoted() {
        browser("icb").get("/decisions/" + DECISIONS.get("board"));

        var thread = PRUDENT.part(DecisionLog.class).thread(Objects.requireNonNull(DECISIONS.get("board")));
        assertThat(thread.orElseThrow().accesses())
                .anyMatch(access -> access.role().equals("icb"));
        assertThat(PRUDENT.part(Decisions.class)
                        .page(Scope.of(java.util.Set.of("A10003")), DecisionQuery.EVERYTHING, null, 5)
                        .items())
                .hasSize(1);
    }

    private static List<String> header() {
        return lines().get(0);
    }

    private static List<List<String>> rows() {
        return lines().subList(1, lines().size());
    }

    private static List<List<String>> lines() {
        try {
            return Files.readAllLines(MATRIX).stream()
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
