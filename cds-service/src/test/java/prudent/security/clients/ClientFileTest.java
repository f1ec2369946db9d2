package prudent.security.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.security.SampleClient;

/** The file of clients: what it can hold, and that every mistake is said with its place and what to do. */
class ClientFileTest {

    private static final String KEY =
            SampleClient.ec(Curve.P_256, "k1").toPublicJWK().toJSONString();

    /** The public key of the example in RFC 8037. */
    private static final String ED25519 = """
            {"kty": "OKP", "crv": "Ed25519", "kid": "s", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""";

    private final Path directory;

    ClientFileTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void yamlWithAKeyFileBesideIt() throws Exception {
        Files.writeString(directory.resolve("keys.json"), keys(KEY));
        var content = read("""
                clients:
                  - issuer: https://ehr.example/
                    jwks: keys.json
                    tenants: [A10001, t-2]
                    practices: {t-2: B20002}
                    fhirServers: [https://fhir.example/r4/]
                  - issuer: https://other.example/
                    jwksUrl: http://localhost:9999/jwks
                """);

        assertThat(content.problems()).isEmpty();
        assertThat(content.files()).hasSize(2);
        var client = content.clients().get(0);
        assertThat(client.caller("t-2")).hasValueSatisfying(caller -> {
            assertThat(caller.issuer()).isEqualTo("https://ehr.example/");
            assertThat(caller.practice()).isEqualTo("B20002");
            assertThat(caller.fhirServers()).containsExactly(URI.create("https://fhir.example/r4"));
        });
        assertThat(client.caller(null)).isEmpty();
        assertThat(content.clients().get(1).jku()).isEqualTo("http://localhost:9999/jwks");
    }

    @Test
    void jsonWithItsKeysInside() throws Exception {
        var content = ClientFile.read(SampleClient.file(SampleClient.registered()));

        assertThat(content.problems()).isEmpty();
        assertThat(content.clients()).singleElement().satisfies(client -> assertThat(client.keysInWords())
                .isEqualTo("4 keys"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                              | clients: list at least one
            clients: []                                                     | clients: list at least one
            clients: [x]                                                    | clients[0]: a client is an object
            {other: 1, clients: [{issuer: a, jwks: $}]}                     | other: this is not known
            clients: [{issuer: a, jwks: $, tenant: [x]}]                    | clients[0].tenant: this is not known here; there are issuer, jwks
            clients: [{issuer: a, issuer: b, jwks: $}]                      | clients.yaml: the file is neither well-formed YAML nor JSON at line 1
            clients: [{issuer: a, jwks: $}                                  | clients.yaml: the file is neither well-formed
            clients: [{jwks: $}]                                            | clients[0].issuer: this must be text
            clients: [{issuer: 7, jwks: $}]                                 | clients[0].issuer: this must be text
            clients: [{issuer: ' a', jwks: $}]                              | clients[0].issuer: this must be text
            clients: [{issuer: a, jwks: $}, {issuer: a, jwks: $}]           | clients[1].issuer: another client has the same issuer
            clients: [{issuer: 'https://prudent.example/demonstration', jwks: $}] | clients[0].issuer: this issuer is Prudent's own
            clients: [{issuer: a}]                                          | clients[0]: give either jwks
            clients: [{issuer: a, jwks: $, jwksUrl: 'https://e.example/k'}] | clients[0]: give either jwks
            clients: [{issuer: a, jwksUrl: 'http://e.example/k'}]           | clients[0].jwksUrl: this must be an https address
            clients: [{issuer: a, jwksUrl: 'http://localhost.e.example/k'}] | clients[0].jwksUrl: this must be an https address
            clients: [{issuer: a, jwksUrl: 'https://u:p@e.example/k'}]      | clients[0].jwksUrl: this must be an https address
            clients: [{issuer: a, jwksUrl: 'file:///etc/keys'}]             | clients[0].jwksUrl: this must be an https address
            clients: [{issuer: a, jwksUrl: [x]}]                            | clients[0].jwksUrl: this must be an https address
            clients: [{issuer: a, jwks: nowhere.json}]                      | clients[0].jwks: there is no file
            clients: [{issuer: a, jwks: {keys: []}}]                        | clients[0].jwks: a key set is an object
            clients: [{issuer: a, jwks: [x]}]                               | clients[0].jwks: a key set is an object
            clients: [{issuer: a, jwks: $, tenants: A10001}]                | clients[0].tenants: tenants is a list
            clients: [{issuer: a, jwks: $, tenants: [1]}]                   | clients[0].tenants[0]: this must be text
            clients: [{issuer: a, jwks: $, tenants: [x, x]}]                | clients[0].tenants[1]: the tenant is listed twice
            clients: [{issuer: a, jwks: $, practices: {x: A10001}}]         | clients[0].practices.x: the tenant is not listed
            clients: [{issuer: a, jwks: $, practices: [x]}]                 | clients[0].practices: practices is an object
            clients: [{issuer: a, jwks: $, tenants: [x], practices: {x: 1}}] | clients[0].practices.x: this must be text
            clients: [{issuer: a, jwks: $, fhirServers: 'https://f.example'}] | clients[0].fhirServers: fhirServers is a list
            clients: [{issuer: a, jwks: $, fhirServers: ['ftp://f.example']}] | clients[0].fhirServers[0]: this must be an https address
            clients: [{issuer: a, jwks: $, fhirServers: ['http://f.example/r4']}] | clients[0].fhirServers[0]: this must be an https address
            clients: [{issuer: a, jwks: $, fhirServers: ['https://f.example', 'http://192.168.1.5/r4']}] | clients[0].fhirServers[1]: this must be an https address
            clients: [{issuer: a, jwks: $, fhirServers: ['http://127.0.0.2/r4']}] | clients[0].fhirServers[0]: this must be an https address
            clients: [{issuer: a, jwks: $, selectionBehavior: all}]         | clients[0].selectionBehavior: this is at-most-one, or any
            clients: [{issuer: a, jwks: $, actionSelectionBehavior: yes please}] | clients[0].actionSelectionBehavior: this is true
            clients: [{issuer: a, jwks: $, fhirServers: ['https://f.example?a=b']}] | clients[0].fhirServers[0]: a base address has no query
            """)
    void mistakesAreSaidWithTheirPlace(String yaml, String problem) throws Exception {
        assertThat(read(yaml.replace("$", keys(KEY))).problems())
                .anySatisfy(said -> assertThat(said).startsWith(problem));
    }

    @Test
    void unusableKeysAreSaid() throws Exception {
        var weak = new RSAKeyGenerator(1024, true).keyID("weak").generate().toPublicJWK();
        var secret = """
                {"kty": "oct", "kid": "secret", "k": "c2VjcmV0"}""";
        var problems = read("{clients: [{issuer: a, jwks: %s}]}"
                        .formatted(keys(
                                KEY,
                                KEY,
                                weak.toJSONString(),
                                secret,
                                SampleClient.ec(Curve.P_256, "p").toJSONString(),
                                ED25519,
                                KEY.replace("\"kid\":\"k1\"", "\"kidd\":\"k6\""),
                                KEY.replace("\"k1\"", "\"k7\",\"alg\":\"ES384\""),
                                KEY.replace("\"k1\"", "\"k8\",\"key_ops\":[\"sign\"]"),
                                KEY.replace("\"k1\"", "\"k9\",\"use\":\"enc\""))))
                .problems();

        assertThat(problems)
                .satisfiesExactly(
                        said -> assertThat(said).startsWith("clients[0].jwks.keys[1]: another key of the set"),
                        said -> assertThat(said).startsWith("clients[0].jwks.keys[2]: an RSA key has 2048"),
                        said -> assertThat(said).startsWith("clients[0].jwks.keys[3]: this is a private or secret"),
                        said -> assertThat(said).startsWith("clients[0].jwks.keys[4]: this is a private or secret"),
                        said -> assertThat(said).startsWith("clients[0].jwks.keys[5]: use an RSA key, or"),
                        said -> assertThat(said).startsWith("clients[0].jwks.keys[6]: "),
                        said -> assertThat(said).startsWith("clients[0].jwks.keys[7]: its alg does not fit"),
                        said -> assertThat(said).startsWith("clients[0].jwks.keys[8]: the key is not for signatures"));
    }

    @Test
    void aPrivateKeyIsNotRepeated() throws Exception {
        var key = SampleClient.ec(Curve.P_256, "p").toECKey();

        assertThat(read("{clients: [{issuer: a, jwks: %s}]}".formatted(keys(key.toJSONString())))
                        .problems())
                .singleElement()
                .asString()
                .doesNotContain(key.getD().toString());
    }

    @Test
    void everyMistakeIsSaidAtOnce() throws Exception {
        assertThat(read("clients: [{jwks: 1, tenants: 2, practices: 3, fhirServers: 4, more: 5}]")
                        .problems())
                .hasSize(6);
    }

    private ClientFile.Content read(String text) throws Exception {
        var file = directory.resolve("clients.yaml");
        Files.writeString(file, text);
        return ClientFile.read(file);
    }

    private static String keys(String... keys) {
        return "{\"keys\":" + List.of(keys) + "}";
    }
}
