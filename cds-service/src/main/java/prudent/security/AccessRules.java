package prudent.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.CorsFilter;
import prudent.people.Role;
import prudent.security.tokens.ClientAuthentication;

/** Who may call what. What is not named here is refused. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    /** Those who may read decisions as data. */
    private static final String[] READERS =
            PageAccess.names(List.of(Role.PHARMACIST, Role.ICB, Role.SAFETY, Role.ADMIN));

    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** The CDS services: tokens of registered clients, no login, no session, hence nothing that a forged request could borrow. */
    @Bean
    @Order(1)
    SecurityFilterChain cdsServices(
            HttpSecurity http, BrowserOrigins origins, ObjectProvider<ClientAuthentication> clients) throws Exception {
        // After the origins: a browser must be able to read that it was refused.
        clients.ifAvailable(authentication -> http.addFilterAfter(authentication.filter(), CorsFilter.class));
        return strict(http)
                .securityMatcher("/cds-services", "/cds-services/**")
                .cors(cors -> cors.disable())
                .addFilter(origins.filter())
                // No filter that a call without a login has no use for: together they would cost as much as the rules.
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.disable())
                .securityContext(context -> context.disable())
                .requestCache(cache -> cache.disable())
                .servletApi(api -> api.disable())
                .anonymous(anonymous -> anonymous.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refusals -> refusals.disable())
                .build();
    }

    /** The API: HTTP Basic, or the session of somebody who is logged in to the pages. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return strict(http)
                .securityMatcher("/api/**")
                .httpBasic(basic -> basic.authenticationEntryPoint(new ApiRefusals()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new ApiRefusals()).accessDeniedHandler(new ApiRefusals()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers(GET, "/api/decisions/**")
                        .hasAnyRole(READERS)
                        .requestMatchers(HEAD, "/api/decisions/**")
                        .hasAnyRole(READERS)
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** The assessment forms: whoever has a card's link; the link alone is what a forged request would need. */
    @Bean
    @Order(3)
    SecurityFilterChain forms(HttpSecurity http) throws Exception {
        return strict(http)
                .securityMatcher("/assessment/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** The pages: a sign-in, and a token on every change. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, SignIn signIn, ObjectProvider<ClientAuthentication> clients)
            throws Exception {
        signIn.configure(http);
        // The simulator calls as a client does: with a token, which is for users only.
        var simulator = clients.getIfAvailable() == null ? List.of("/simulator/**") : SIMULATOR_FILES;
        return strict(http)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll()
                            .requestMatchers(OPEN.toArray(String[]::new))
                            .permitAll()
                            .requestMatchers(simulator.toArray(String[]::new))
                            .permitAll()
                            .requestMatchers("/simulator", "/simulator/", "/simulator/token")
                            .authenticated();
                    PageAccess.configure(requests);
                    requests.anyRequest().denyAll();
                })
                .build();
    }

    private static final List<String> OPEN =
            List.of("/", "/error", "/favicon.ico", "/rules/**", "/assets/**", "/webjars/**", "/actuator/health/**");

    private static final List<String> SIMULATOR_FILES =
            List.of("/simulator/*.js", "/simulator/*.css", "/simulator/patients/*.js", "/simulator/vocabulary");

    private static HttpSecurity strict(HttpSecurity http) {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    }
}
