package prudent.security.signin;

import java.util.Map;

/**
 * Somebody whom the identity provider knows.
 *
 * @param user what they sign in as
 * @param role what the provider calls their work
 * @param organisation ODS code of where they work, or empty
 * @param prescriber their {@code userId} in the GP system, or empty
 */
record Person(String user, String role, String organisation, String prescriber) {

    Map<String, Object> claims() {
        return Map.of(
                "name",
                "Dr " + user,
                "prudent_role",
                role,
                "prudent_organisation",
                organisation,
                "prudent_prescriber",
                prescriber);
    }
}
