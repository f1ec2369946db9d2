package prudent.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static prudent.people.Role.ADMIN;
import static prudent.people.Role.AUTHOR;
import static prudent.people.Role.ICB;
import static prudent.people.Role.PHARMACIST;
import static prudent.people.Role.PRACTICE;
import static prudent.people.Role.PRESCRIBER;
import static prudent.people.Role.SAFETY;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import prudent.people.Role;

/** Which roles open which pages. Whose decisions they then see there is the business of each page. */
final class PageAccess {

    private static final List<Grant> GRANTS = List.of(
            new Grant(GET, "/decisions", List.of(PHARMACIST, ICB, SAFETY, ADMIN, PRACTICE)),
            new Grant(GET, "/decisions/*", List.of(PHARMACIST, ICB, SAFETY, ADMIN, PRACTICE, PRESCRIBER)),
            new Grant(POST, "/decisions/*/verdict", List.of(PHARMACIST, SAFETY)),
            new Grant(GET, "/decisions/*/concern", List.of(PHARMACIST, SAFETY)),
            new Grant(POST, "/decisions/*/concern", List.of(PHARMACIST, SAFETY)),
            new Grant(GET, "/decisions/*/record-number", List.of(PHARMACIST, SAFETY)),
            new Grant(POST, "/decisions/*/record-number", List.of(PHARMACIST, SAFETY)),
            new Grant(POST, "/decisions/*/reply", List.of(PHARMACIST, SAFETY, PRESCRIBER)),
            new Grant(POST, "/decisions/*/outcome", List.of(PHARMACIST, SAFETY, PRESCRIBER)),
            new Grant(GET, "/review", List.of(PHARMACIST, SAFETY)),
            new Grant(GET, "/conversations", List.of(PHARMACIST, SAFETY)),
            new Grant(GET, "/workbench", List.of(AUTHOR, SAFETY)),
            new Grant(GET, "/workbench/**", List.of(AUTHOR, SAFETY)),
            new Grant(POST, "/workbench/impact", List.of(AUTHOR, SAFETY)),
            new Grant(POST, "/workbench/try", List.of(AUTHOR, SAFETY)),
            new Grant(GET, "/inbox", List.of(AUTHOR, SAFETY)),
            new Grant(POST, "/inbox/*", List.of(AUTHOR)),
            new Grant(GET, "/mine", List.of(PRESCRIBER)),
            new Grant(GET, "/mine/*", List.of(PRESCRIBER)),
            new Grant(GET, "/indicators", List.of(PHARMACIST, ICB, SAFETY, PRACTICE)),
            new Grant(GET, "/indicators/*", List.of(PHARMACIST, ICB, SAFETY, PRACTICE)),
            new Grant(POST, "/indicators/notes", List.of(PHARMACIST, ICB, SAFETY)),
            new Grant(GET, "/actions", List.of(PHARMACIST, ICB, SAFETY, PRACTICE)),
            new Grant(POST, "/actions", List.of(PHARMACIST, SAFETY)),
            new Grant(POST, "/actions/*/outcome", List.of(PHARMACIST, SAFETY)),
            new Grant(GET, "/reports", List.of(PHARMACIST, ICB, SAFETY, PRACTICE)),
            new Grant(GET, "/reports/*/*", List.of(PHARMACIST, ICB, SAFETY, PRACTICE)),
            new Grant(GET, "/surge", List.of(PHARMACIST, ICB, SAFETY, PRACTICE)),
            new Grant(POST, "/surge", List.of(PHARMACIST, ICB)),
            new Grant(POST, "/surge/*/end", List.of(PHARMACIST, ICB)),
            new Grant(GET, "/surge/*", List.of(PHARMACIST, ICB, SAFETY, PRACTICE)),
            new Grant(GET, "/audits", List.of(PHARMACIST, ICB, SAFETY, PRACTICE)),
            new Grant(GET, "/audits/*", List.of(PHARMACIST, ICB, SAFETY, PRACTICE)),
            new Grant(GET, "/editions", List.of(AUTHOR, SAFETY, ADMIN, PHARMACIST, ICB)),
            new Grant(GET, "/editions/*", List.of(AUTHOR, SAFETY, ADMIN, PHARMACIST, ICB)),
            new Grant(POST, "/editions", List.of(AUTHOR)),
            new Grant(POST, "/editions/*/step", List.of(AUTHOR, SAFETY, ADMIN)),
            new Grant(POST, "/editions/rollback", List.of(SAFETY, ADMIN)),
            new Grant(POST, "/editions/keep", List.of(AUTHOR, SAFETY, ADMIN)),
            new Grant(GET, "/organisations", List.of(ADMIN)));

    private PageAccess() {}

    private record Grant(HttpMethod method, String pattern, List<Role> roles) {}

    static void configure(AuthorizeHttpRequestsConfigurer<?>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (var grant : GRANTS) {
            requests.requestMatchers(grant.method(), grant.pattern()).hasAnyRole(names(grant.roles()));
            if (grant.method().equals(GET)) {
                requests.requestMatchers(HttpMethod.HEAD, grant.pattern()).hasAnyRole(names(grant.roles()));
            }
        }
    }

    static String[] names(List<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
