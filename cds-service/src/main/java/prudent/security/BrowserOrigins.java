package prudent.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import prudent.PrudentProperties;
import prudent.StartRefusal;

/** The browser origins that may call the CDS services: pages of this machine, and those that the operator lists. */
@Component
final class BrowserOrigins implements CorsConfigurationSource {

    private static final List<String> THIS_MACHINE = List.of(
            "http://localhost:[*]", "https://localhost:[*]",
            "http://127.0.0.1:[*]", "https://127.0.0.1:[*]",
            "http://[::1]:[*]", "https://[::1]:[*]");

    private final CorsConfiguration configuration = new CorsConfiguration();

    BrowserOrigins(PrudentProperties properties) {
        if (properties.cors().stream().anyMatch(origin -> origin.contains("*"))) {
            throw new StartRefusal(
                    "prudent.cors lists browser origins one by one, such as https://ehr.example; \"*\" is"
                            + " not one.");
        }
        configuration.setAllowedOriginPatterns(THIS_MACHINE);
        configuration.setAllowedOrigins(properties.cors());
        configuration.setAllowedMethods(List.of("GET", "POST"));
        configuration.setAllowedHeaders(List.of("Authorization", "Content-Type"));
        configuration.setExposedHeaders(List.of("Retry-After"));
        configuration.setMaxAge(3_600L);
    }

    /** Refuses every other origin. */
    CorsFilter filter() {
        var filter = new CorsFilter(this);
        filter.setCorsProcessor(new ForeignOriginRefusal());
        return filter;
    }

    @Override
    public CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        return configuration;
    }
}
