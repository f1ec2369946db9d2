package prudent.security.signin;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import prudent.people.Role;

/**
 * How an identity provider says what somebody does and where: the claims of its ID token.
 *
 * @param roleClaim names the role
 * @param organisationClaim names the ODS code of the practice, network or board
 * @param prescriberClaim names the prescriber's {@code userId} in the GP system
 * @param roles our word for each of the provider's, where they differ
 */
@ConfigurationProperties("prudent.sign-in")
record SignInProperties(
        @DefaultValue("prudent_role") String roleClaim,
        @DefaultValue("prudent_organisation") String organisationClaim,
        @DefaultValue("prudent_prescriber") String prescriberClaim,
        @DefaultValue Map<String, String> roles) {

    SignInProperties {
        roles = Map.copyOf(roles);
        roles.forEach((theirs, ours) -> {
            if (Role.named(ours).isEmpty()) {
                throw new IllegalArgumentException("prudent.sign-in.roles." + theirs + " is no role of ours: " + ours);
            }
        });
    }
}
