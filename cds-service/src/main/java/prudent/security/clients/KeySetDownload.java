package prudent.security.clients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches key sets: no redirects, a deadline for the whole answer, and no more bytes than a key set has. */
final class KeySetDownload {

    private static final int LARGEST = 64 * 1_024;
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(DEADLINE)
            .build();

    /** The body of the answer; the message of a failure is a sentence for the log. */
    byte[] fetch(URI address) throws IOException {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "application/jwk-set+json, application/json")
                .timeout(DEADLINE)
                .build();
        var answering = http.sendAsync(request, answer -> new BoundedBody(LARGEST, BodySubscribers.ofByteArray()));
        try {
            return body(answering.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        } catch (TimeoutException e) {
            throw new IOException("it took longer than " + DEADLINE.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() instanceof BoundedBody.TooLarge
                            ? "it is larger than 64 KB"
                            : "it could not be reached",
                    e);
        } finally {
            // Of no effect on an answer that is here; it hangs up on one that is not.
            answering.cancel(true);
        }
    }

    private static byte[] body(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("it answers with status " + answer.statusCode());
        }
        return answer.body();
    }
}
