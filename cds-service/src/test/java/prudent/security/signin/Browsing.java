package prudent.security.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser as far as access goes: it keeps cookies, and follows redirects only when signing in. */
final class Browsing {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 8;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI prudent;

    Browsing(URI prudent) {
        this.prudent = prudent;
    }

    /** Signs in through the provider; the last answer. */
    HttpResponse<String> signIn(IdentityProvider provider, String user) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + IdentityProvider.PASSWORD).getBytes(UTF_8));
        send(HttpRequest.newBuilder(provider.address().resolve("/")).header("Authorization", "Basic " + credentials));
        var at = prudent.resolve("/oauth2/authorization/nhs");
        for (var i = 0; i < MOST_REDIRECTS; i++) {
            var answer = send(HttpRequest.newBuilder(at).header("Accept", "text/html"));
            var next = answer.headers().firstValue("Location");
            if (next.isEmpty()) {
                return answer;
            }
            at = at.resolve(next.get());
        }
        throw new IllegalStateException("sent round and round, last to " + at);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(prudent.resolve(path)).header("Accept", "text/html, */*"));
    }

    /** As a form of ours is sent: with the token that a page of ours gave. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        var token = TOKEN.matcher(get("/").body());
        return post(path, fields, token.find() ? token.group(1) : "");
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String token) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(prudent.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encode(token))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
