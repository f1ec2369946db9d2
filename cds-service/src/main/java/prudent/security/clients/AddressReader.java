package prudent.security.clients;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the addresses that Prudent will call on behalf of a client: only what is named here is ever called. */
final class AddressReader {

    private final Problems problems;

    AddressReader(Problems problems) {
        this.problems = problems;
    }

    /** Where a key set is published, character for character as tokens must name it. */
    @Nullable
    String keySet(JsonNode node, String place) {
        var address = address(node, place);
        return address == null ? null : node.stringValue();
    }

    List<URI> fhirServers(JsonNode list, String place) {
        var servers = new ArrayList<URI>();
        if (!list.isMissingNode() && !list.isArray()) {
            problems.add(place, "fhirServers is a list of base addresses of FHIR servers.");
            return servers;
        }
        for (var i = 0; i < list.size(); i++) {
            var at = place + "[" + i + "]";
            var address = address(list.path(i), at);
            if (address != null && address.getRawQuery() != null) {
                problems.add(at, "a base address has no query; leave out what follows the question mark.");
            } else if (address != null) {
                servers.add(URI.create(address.toString().replaceFirst("/+$", "")));
            }
        }
        return servers;
    }

    private @Nullable URI address(JsonNode node, String place) {
        try {
            var address = new URI(node.isString() ? node.stringValue() : "");
            if (isCallable(address)) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // Said below, like every other fault of an address.
        }
        problems.add(
                place,
                "this must be an https address without user name and fragment, such as https://ehr.example/keys (http"
                        + " only on this machine).");
        return null;
    }

    private static boolean isCallable(URI address) {
        var host = address.getHost();
        return host != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || ("http".equalsIgnoreCase(address.getScheme()) && isThisMachine(host)));
    }

    /** By its spelling: what a name server says of a host may change. */
    private static boolean isThisMachine(String host) {
        var name = Objects.requireNonNull(host).toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || name.equals("127.0.0.1");
    }
}
