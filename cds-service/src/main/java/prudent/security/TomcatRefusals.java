package prudent.security;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts our report of refused requests in the place of Tomcat's. */
@Component
final class TomcatRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        // The innermost report is written first, and only one is.
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new OutcomeReport()));
    }
}
