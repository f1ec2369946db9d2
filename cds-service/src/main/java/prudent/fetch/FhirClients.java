package prudent.fetch;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.apache.ApacheRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.impl.client.HttpClientBuilder;
import org.jspecify.annotations.Nullable;

/** Makes HAPI's FHIR clients, all over one pool of connections that goes nowhere but where it is told. */
final class FhirClients {

    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 100;
    private static final int CONNECTION_SECONDS = 30;

    private final FetchProperties properties;
    private @Nullable ApacheRestfulClientFactory factory;

    FhirClients(FetchProperties properties) {
        this.properties = properties;
    }

    FhirConnection connect(FhirBase base, @Nullable String token) {
        return new FhirConnection(factory().newGenericClient(base.toString()), token);
    }

    /** Made when first needed: most installations are sent all they need. */
    private synchronized ApacheRestfulClientFactory factory() {
        if (factory == null) {
            var context = FhirContext.forR4();
            factory = new ApacheRestfulClientFactory(context);
            factory.setServerValidationMode(ServerValidationModeEnum.NEVER);
            factory.setHttpClient(httpClient());
            // Raw requests take their connections from the context's factory, whichever made the client.
            context.setRestfulClientFactory(factory);
        }
        return factory;
    }

    private HttpClient httpClient() {
        var millis = Math.toIntExact(properties.deadline().toMillis());
        var constraints = MessageConstraints.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        // Built by hand and not from system properties, so that no proxy comes in by the back door.
        return HttpClientBuilder.create()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                // Once, for a connection that the server closed while it lay idle; never after a timeout.
                .setRetryHandler(new DefaultHttpRequestRetryHandler(1, false))
                .setMaxConnTotal(properties.threads())
                .setMaxConnPerRoute(properties.threads())
                .setConnectionTimeToLive(CONNECTION_SECONDS, TimeUnit.SECONDS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setMessageConstraints(constraints)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(millis)
                        .setConnectTimeout(millis)
                        .setSocketTimeout(millis)
                        .build())
                .addInterceptorLast(new BoundedAnswers(properties.maxAnswer().toBytes()))
                .build();
    }
}
