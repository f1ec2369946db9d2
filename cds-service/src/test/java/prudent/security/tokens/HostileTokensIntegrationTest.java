package prudent.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.Curve;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import prudent.RunningPrudent;
import prudent.security.SampleClient;
import prudent.security.clients.RegisteredClients;
import tools.jackson.databind.JsonNode;

/** Clauses 90 to 102: what is not a token of a registered client for this very call is answered 401, and told nothing. */
class HostileTokensIntegrationTest {

    private static final SampleClient CLIENT = SampleClient.registered();
    private static final Path FILE =
            SampleClient.file(CLIENT, SampleClient.of("https://other.example/", SampleClient.ec(Curve.P_256, "other")));
    private static final HostileTokens HOSTILE = new HostileTokens(CLIENT);

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent("--prudent.clients=" + FILE);

    static Stream<Arguments> cases() {
        return HostileTokens.cases().stream()
                .map(each -> Arguments.of(each.path("case").asString(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("Clauses 79, 101: hostile tokens get an empty 401")
    void hostileTokensGetAnEmpty401(String name, JsonNode each) {
        var response = HookCall.send(
                PRUDENT, HOSTILE.authorization(each, PRUDENT.url(HookCall.PATH).toString()));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
    }

    /** By the check that is meant: otherwise a case would go on passing when its check is taken out. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("Clauses 92, 93, 94, 95, 96, 99: each is refused by the check that is meant")
    void eachIsRefusedByTheCheckThatIsMeant(String name, JsonNode each, @TempDir Path data) throws Exception {
        var url = "http://localhost:8080" + HookCall.PATH;
        var headers = HOSTILE.authorization(each, url);
        if (headers.size() != 1 || !headers.get(0).startsWith("Bearer ")) {
            assertThat(each.path("because").asString()).isEqualTo("NO_TOKEN");
            return;
        }
        try (var database = SeenTokensDatabase.open(data)) {
            var check = new TokenCheck(
                    new RegisteredClients(FILE, List.of()),
                    new SeenTokens(database, RunningPrudent.CLOCK),
                    RunningPrudent.CLOCK);

            var refused = catchThrowableOfType(
                    TokenRefused.class, () -> check.caller(headers.get(0).substring(7), url));

            assertThat(refused.refusal())
                    .isEqualTo(Refusal.valueOf(each.path("because").asString()));
        }
    }

    @Test
    @DisplayName("Clause 100: a token is taken once")
    void aTokenIsTakenOnce() {
        var token = CLIENT.token("es256", PRUDENT.url(HookCall.PATH).toString())
                .claim("tenant", "A10001")
                .compact();

        var first = HookCall.send(PRUDENT, token);
        var again = HookCall.send(PRUDENT, token);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aTokenIsTakenOnceWhenItComesTwiceAtOnce() {
        var token = CLIENT.token("rs", PRUDENT.url(HookCall.PATH).toString())
                .claim("tenant", "A10001")
                .compact();

        var answers = Stream.generate(() -> token)
                .limit(8)
                .parallel()
                .map(each -> HookCall.send(PRUDENT, each).statusCode())
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));

        assertThat(answers).containsOnlyOnce(200).contains(401);
    }

    @Test
    void aRefusedTokenIsNotUsedUp() {
        var token = CLIENT.token("es256", PRUDENT.url(HookCall.PATH).toString()).claim("tenant", "A10001");
        var elsewhere = HookCall.send(
                PRUDENT,
                "/cds-services/antimicrobial-order-select",
                HookCall.body(),
                List.of("Bearer " + token.compact()));

        assertThat(elsewhere.statusCode()).isEqualTo(401);
        assertThat(HookCall.send(PRUDENT, token.compact()).statusCode()).isEqualTo(200);
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(HostileTokens.cases()).hasSizeGreaterThanOrEqualTo(100);
    }
}
