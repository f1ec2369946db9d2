package prudent.security;

import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;

/** Behind an address with TLS the session's cookie is for that host and for TLS only. */
@Component
final class SessionCookie implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final boolean tls;

    SessionCookie(PrudentProperties properties) {
        var base = properties.baseUrl();
        tls = base != null && "https".equalsIgnoreCase(base.getScheme());
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        if (tls) {
            var cookie = factory.getSettings().getSession().getCookie();
            cookie.setName("__Host-prudent");
            cookie.setPath("/");
            cookie.setSecure(true);
        }
    }
}
