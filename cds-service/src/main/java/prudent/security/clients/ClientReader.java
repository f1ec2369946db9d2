package prudent.security.clients;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.protocol.CardSupport;
import tools.jackson.databind.JsonNode;

/** Reads the entries of the file of clients. */
final class ClientReader {

    private static final String SELECTION = "selectionBehavior";
    private static final String ACTION_SELECTION = "actionSelectionBehavior";
    private static final Set<String> KNOWN = new LinkedHashSet<>(List.of(
            "issuer", "jwks", "jwksUrl", "jku", "tenants", "practices", "fhirServers", SELECTION, ACTION_SELECTION));
    private static final int LONGEST_NAME = 512;

    private final ClientFile file;
    private final Problems problems;
    private final AddressReader addresses;

    ClientReader(ClientFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.addresses = new AddressReader(problems);
    }

    List<RegisteredClient> read(JsonNode tree) {
        var entries = tree.path("clients");
        if (!entries.isArray() || entries.isEmpty()) {
            problems.add("clients", "list at least one client here; without a file of clients, calls are open.");
            return List.of();
        }
        tree.propertyNames().stream()
                .filter(name -> !name.equals("clients"))
                .forEach(name -> problems.add(name, "this is not known here; the file holds \"clients\" alone."));
        var clients = new ArrayList<RegisteredClient>();
        var issuers = new HashSet<String>();
        for (var i = 0; i < entries.size(); i++) {
            var place = "clients[" + i + "]";
            var client = client(entries.path(i), place);
            if (client != null && !issuers.add(client.issuer())) {
                problems.add(place + ".issuer", "another client has the same issuer; put both into one entry.");
            }
            if (client != null) {
                clients.add(client);
            }
        }
        return clients;
    }

    private @Nullable RegisteredClient client(JsonNode entry, String place) {
        if (!entry.isObject()) {
            problems.add(place, "a client is an object with issuer and jwks or jwksUrl.");
            return null;
        }
        entry.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> problems.add(
                        place + "." + name, "this is not known here; there are " + String.join(", ", KNOWN) + "."));
        var issuer = name(entry.path("issuer"), place + ".issuer");
        if (DemonstrationClient.ISSUER.equals(issuer)) {
            problems.add(place + ".issuer", "this issuer is Prudent's own simulator; choose another.");
        }
        var tenants = tenants(entry.path("tenants"), place + ".tenants");
        var practices = practices(entry.path("practices"), place + ".practices", tenants);
        var fhirServers = addresses.fhirServers(entry.path("fhirServers"), place + ".fhirServers");
        var keys = keys(entry, place);
        var jku = jku(entry, place);
        return issuer == null || (keys == null && jku == null)
                ? null
                : new RegisteredClient(issuer, jku, keys, tenants, practices, fhirServers, cards(entry, place));
    }

    private CardSupport cards(JsonNode entry, String place) {
        var selection = entry.path(SELECTION).asString(entry.has(SELECTION) ? "" : CardSupport.AT_MOST_ONE);
        if (!selection.equals(CardSupport.AT_MOST_ONE) && !selection.equals(CardSupport.ANY)) {
            problems.add(place + "." + SELECTION, "this is at-most-one, or any for a client that knows nothing else.");
        }
        if (entry.has(ACTION_SELECTION) && !entry.path(ACTION_SELECTION).isBoolean()) {
            problems.add(place + "." + ACTION_SELECTION, "this is true for a client that supports it, or false.");
        }
        return new CardSupport(selection, entry.path(ACTION_SELECTION).asBoolean(false));
    }

    private @Nullable KeySet keys(JsonNode entry, String place) {
        var jwks = entry.path("jwks");
        if (entry.has("jwks") == entry.has("jwksUrl")) {
            problems.add(
                    place,
                    "give either jwks (the key set, or the name of a file that holds it) or jwksUrl (where it is"
                            + " published), and not both.");
            return null;
        }
        if (!entry.has("jwks")) {
            return null;
        }
        var set = jwks.isString() ? file.keySet(jwks.stringValue(), place + ".jwks") : jwks;
        return set == null ? KeySet.EMPTY : new KeySetReader(problems).read(set, place + ".jwks");
    }

    private @Nullable String jku(JsonNode entry, String place) {
        if (entry.has("jwksUrl")) {
            if (entry.has("jku")) {
                problems.add(place + ".jku", "with jwksUrl, tokens may name that address alone; leave jku out.");
            }
            return addresses.keySet(entry.path("jwksUrl"), place + ".jwksUrl");
        }
        return entry.has("jku") ? addresses.keySet(entry.path("jku"), place + ".jku") : null;
    }

    private Set<String> tenants(JsonNode list, String place) {
        var tenants = new LinkedHashSet<String>();
        if (!list.isMissingNode() && !list.isArray()) {
            problems.add(place, "tenants is a list of the tenant ids that its tokens may name.");
        }
        for (var i = 0; i < list.size() && list.isArray(); i++) {
            var tenant = name(list.path(i), place + "[" + i + "]");
            if (tenant != null && !tenants.add(tenant)) {
                problems.add(place + "[" + i + "]", "the tenant is listed twice; leave one out.");
            }
        }
        return tenants;
    }

    private Map<String, String> practices(JsonNode object, String place, Set<String> tenants) {
        var practices = new LinkedHashMap<String, String>();
        if (!object.isMissingNode() && !object.isObject()) {
            problems.add(place, "practices is an object: tenant id to ODS code.");
            return practices;
        }
        object.forEachEntry((tenant, practice) -> {
            var name = name(practice, place + "." + tenant);
            if (!tenants.contains(tenant)) {
                problems.add(place + "." + tenant, "the tenant is not listed in tenants; add it there.");
            }
            if (name != null) {
                practices.put(tenant, name);
            }
        });
        return practices;
    }

    private @Nullable String name(JsonNode node, String place) {
        if (node.isString() && isName(node.stringValue())) {
            return node.stringValue();
        }
        problems.add(
                place,
                "this must be text of 1 to " + LONGEST_NAME
                        + " printable characters without spaces around it (numbers in quotes).");
        return null;
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl);
    }
}
