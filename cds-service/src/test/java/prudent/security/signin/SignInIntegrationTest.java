package prudent.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import prudent.RunningPrudent;

/** Signing in by OpenID Connect, through a real provider. */
class SignInIntegrationTest {

    private static final IdentityProvider PROVIDER = IdentityProvider.of(List.of(
            new Person("admin", "admin", "", ""),
            new Person("visitor", "visitor", "", ""),
            new Person("lead", "medicines-lead", "QAA", "")));

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent(Stream.concat(
                    Stream.of(PROVIDER.settings()),
                    Stream.of(
                            "--prudent.organisations=src/test/resources/prudent/security/organisations.yaml",
                            "--prudent.sign-in.roles.medicines-lead=icb"))
            .toArray(String[]::new));

    private final Browsing browsing =
            new Browsing(URI.create("http://127.0.0.1:" + PRUDENT.url("").getPort()));

    @AfterAll
    static void stopProvider() {
        PROVIDER.close();
    }

    @Test
    void offersTheProviderAndAsksForNoPassword() {
        var page = browsing.get("/login").body();

        assertThat(page).contains("Sign in with Test Identity").doesNotContain("type=\"password\"");
    }

    @Test
    void theProviderSaysWhoItIs() {
        var answer = browsing.signIn(PROVIDER, "admin");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Dr admin (Administrator)");
        assertThat(browsing.get("/organisations").body()).contains("Alder Surgery", "Riverside PCN");
    }

    @Test
    void theProvidersWordForARoleCanBeAnother() {
        browsing.signIn(PROVIDER, "lead");

        assertThat(browsing.get("/").body()).contains("Dr lead (ICB lead)");
        assertThat(browsing.get("/decisions").statusCode()).isEqualTo(200);
    }

    @Test
    void somebodyWithoutARoleHereMayDoNothing() {
        browsing.signIn(PROVIDER, "visitor");

        var answer = browsing.get("/decisions");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Your role does not open this page");
    }

    @Test
    void thereAreNoDemonstrationUsers() {
        assertThat(PRUDENT.getAs("admin", "/api/decisions").statusCode()).isEqualTo(401);
        assertThat(browsing.post("/login", Map.of("username", "admin", "password", "prudent"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotEndWith("/");
    }

    @Test
    void signingOutEndsIt() {
        browsing.signIn(PROVIDER, "admin");

        browsing.post("/logout", Map.of());

        assertThat(browsing.get("/organisations").statusCode()).isEqualTo(302);
    }

    @Test
    void theFourthSessionEndsTheFirst() {
        browsing.signIn(PROVIDER, "admin");
        for (var i = 0; i < 3; i++) {
            new Browsing(URI.create("http://127.0.0.1:" + PRUDENT.url("").getPort())).signIn(PROVIDER, "admin");
        }

        assertThat(browsing.get("/organisations").body()).doesNotContain("Alder Surgery");
    }
}
