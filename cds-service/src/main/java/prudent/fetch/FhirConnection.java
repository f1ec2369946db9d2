package prudent.fetch;

import ca.uhn.fhir.rest.client.apache.ApacheHttpRequest;
import ca.uhn.fhir.rest.client.api.IClientInterceptor;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.IHttpRequest;
import ca.uhn.fhir.rest.client.api.IHttpResponse;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.http.client.methods.HttpRequestBase;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The requests of one call to one FHIR server, which end together. */
final class FhirConnection implements IClientInterceptor {

    private static final String FHIR_JSON = "application/fhir+json";

    private final IGenericClient client;
    private final Set<HttpRequestBase> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean isOver;
    private volatile boolean hasAnswered;

    FhirConnection(IGenericClient client, @Nullable String token) {
        this.client = client;
        client.registerInterceptor(this);
        if (token != null) {
            client.registerInterceptor(new BearerTokenAuthInterceptor(token));
        }
    }

    /** The JSON object at an address; throws when there is none. */
    ObjectNode get(String url) {
        try (var body = client.rawHttpRequest().get(url).execute().getInputStream()) {
            return AnswerJson.read(body.readAllBytes());
        } catch (IOException e) {
            throw new NoAnswer();
        }
    }

    /** Breaks off what is still going on. */
    void end() {
        isOver = true;
        inFlight.forEach(HttpRequestBase::abort);
    }

    /** Whether the server said anything at all, be it a refusal. */
    boolean hasAnswered() {
        return hasAnswered;
    }

    @Override
    public void interceptRequest(IHttpRequest request) {
        // What is compressed may be a thousand times as long as it looks.
        request.removeHeaders("Accept-Encoding");
        request.removeHeaders("Accept");
        request.addHeader("Accept", FHIR_JSON);
        var breakable = ((ApacheHttpRequest) request).getApacheRequest();
        inFlight.add(breakable);
        if (isOver) {
            breakable.abort();
        }
    }

    @Override
    public void interceptResponse(IHttpResponse response) {
        hasAnswered |= response.getStatus() < 500;
        if (response.getStatus() != 200 || !isPlainJson(response)) {
            // Closed here, because the client reads a refusal to its end and parses it.
            response.close();
            throw new NoAnswer();
        }
    }

    private static boolean isPlainJson(IHttpResponse response) {
        var types = response.getHeaders("content-type");
        var type = types.isEmpty() ? "" : types.get(0).toLowerCase(Locale.ROOT);
        return (type.startsWith(FHIR_JSON) || type.startsWith("application/json"))
                && List.of("identity").containsAll(response.getHeaders("content-encoding"));
    }
}
