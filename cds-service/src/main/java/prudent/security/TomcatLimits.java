package prudent.security;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Bounds of Tomcat for which Spring Boot has no setting. */
@Component
final class TomcatLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int MOST_HEADERS = 64;
    private static final int MOST_PARAMETERS = 100;
    private static final int MOST_TRAILER_BYTES = 1 << 10;

    /** How long a body may pause; with the calls' own deadline, the longest that it can hold a thread. */
    private static final int LONGEST_PAUSE_MS = 1_000;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            connector.setMaxParameterCount(MOST_PARAMETERS);
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxHeaderCount(MOST_HEADERS);
                http.setMaxTrailerSize(MOST_TRAILER_BYTES);
                http.setMaxExtensionSize(MOST_TRAILER_BYTES);
                http.setDisableUploadTimeout(false);
                http.setConnectionUploadTimeout(LONGEST_PAUSE_MS);
            }
        });
    }
}
